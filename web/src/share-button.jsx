import { ToolbarButton, useGraphiQL, pick } from '@graphiql/react';
import { mostLink, shareLink } from './share-link.js';
import { say } from './notices.js';

const held = pick('queryEditor', 'variableEditor', 'operationName');

/** Copies a link that opens the operation with its variables; where the browser keeps the clipboard to itself, shows it. */
export function ShareButton() {
  const { queryEditor, variableEditor, operationName } = useGraphiQL(held);
  const share = async () => {
    const query = queryEditor?.getValue() ?? '';
    let link;
    try {
      link = await shareLink({ query, variables: variableEditor?.getValue(), operationName });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return say({
        kind: 'alert',
        vi: `Truy vấn quá dài để gửi bằng liên kết (${error.message} ký tự, tối đa ${mostLink}).`,
        en: `The operation is too long for a link (${error.message} characters, at most ${mostLink}).`,
      });
    }
    try {
      await navigator.clipboard.writeText(link);
      say({ kind: 'status', vi: 'Đã sao chép liên kết.', en: 'Link copied.' });
    } catch {
      say({ kind: 'status', vi: 'Hãy sao chép liên kết này.', en: 'Copy this link.', link });
    }
  };
  return (
    <ToolbarButton onClick={() => void share()} label="Copy link to this operation (sao chép liên kết)">
      <svg className="graphiql-toolbar-icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
        <path
          strokeWidth="1.7"
          strokeLinecap="round"
          d="M10 14a4 4 0 0 0 6 .4l3-3a4.2 4.2 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.4l-3 3a4.2 4.2 0 0 0 6 6l1.5-1.5"
        />
      </svg>
    </ToolbarButton>
  );
}
