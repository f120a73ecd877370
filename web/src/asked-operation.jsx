import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { say } from './notices.js';
import { readShared } from './share-link.js';
import { useOpenTab } from './use-open-tab.js';

const held = pick('queryEditor', 'variableEditor', 'operations', 'operationName', 'activeTabIndex', 'actions');

/** Opens what the address asks for: the example that `?operation=` names, or the operation of a shared link; shows nothing itself. */
export function AskedOperation({ examples }) {
  const { queryEditor, variableEditor, operations, operationName, activeTabIndex, actions } = useGraphiQL(held);
  const openTab = useOpenTab();
  const wantedName = useRef(undefined);
  const isReady = Boolean(queryEditor && variableEditor);

  useEffect(() => {
    if (!isReady) return undefined;
    const asked = new URLSearchParams(location.search).get('operation');
    const example = examples.find(({ name }) => name === asked);
    if (example) openTab({ query: example.text });
    else if (asked !== null)
      say({ kind: 'alert', vi: `Không có ví dụ ${asked}.`, en: `No example is called ${asked}.` });
    const openShared = async () => {
      const { hash } = location;
      try {
        const shared = await readShared(hash);
        if (!shared) return;
        wantedName.current = shared.operationName;
        openTab(shared);
      } catch {
        say({
          kind: 'alert',
          vi: 'Liên kết bị cắt hoặc không đúng.',
          en: 'The link was cut or is not one of this page. Ask for it again.',
        });
      }
      // Opened once: loading the page again must not open it over what was changed since.
      history.replaceState(null, '', location.pathname);
    };
    void openShared();
    const listen = () => void openShared();
    addEventListener('hashchange', listen);
    return () => removeEventListener('hashchange', listen);
    // Runs when the editors have come, not with every stroke.
  }, [isReady]);

  useEffect(() => {
    const wanted = wantedName.current;
    if (wanted === undefined || !operations?.some(({ name }) => name?.value === wanted)) return;
    wantedName.current = undefined;
    if (operationName !== wanted) actions.setOperationName(wanted);
  }, [operations, operationName, actions]);
  useEffect(() => {
    document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeTabIndex]);
  return null;
}
