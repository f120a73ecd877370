import { pick, tryParseJSONC, useGraphiQL } from '@graphiql/react';
import { useEffect, useMemo, useState } from 'react';
import { download } from './download.js';
import { say, useNotice } from './notices.js';
import { readAnswer } from './read-answer.js';

const held = pick(
  'tabs',
  'activeTabIndex',
  'isFetching',
  'queryEditor',
  'variableEditor',
  'headerEditor',
  'operationName',
);

const files = [
  { format: 'xlsx', text: 'XLSX', label: 'Download the result as XLSX (tải về Excel)' },
  {
    format: 'csv',
    dialect: 'vi',
    text: 'CSV (;)',
    label: 'Download as CSV for Vietnamese Excel: semicolons, decimal commas (tải CSV cho Excel tiếng Việt)',
  },
  {
    format: 'csv',
    dialect: 'std',
    text: 'CSV (,)',
    label: 'Download as CSV with commas and decimal points (tải CSV dấu phẩy)',
  },
];

/** Below the result: its snapshot, its errors in the asker's words, and the result as a file. */
export function ResultBar() {
  const { tabs, activeTabIndex, isFetching, queryEditor, variableEditor, headerEditor, operationName } =
    useGraphiQL(held);
  const response = tabs[activeTabIndex]?.response;
  const answer = useMemo(() => readAnswer(response), [response]);
  const notice = useNotice();
  const [isLoading, setLoading] = useState(false);
  const [isWhole, setWhole] = useState(false);

  // What was said was said of another tab.
  useEffect(() => say(undefined), [activeTabIndex]);

  const load = async (file, list) => {
    setLoading(true);
    try {
      const variables = tryParseJSONC(variableEditor?.getValue() ?? '');
      const headers = tryParseJSONC(headerEditor?.getValue() ?? '');
      const query = queryEditor?.getValue() ?? '';
      const asked = { query, variables, headers, operationName: operationName ?? undefined };
      const { name, snapshot } = await download(asked, { ...file, pages: isWhole ? 'all' : undefined, list });
      say({
        kind: 'status',
        vi: `Đã tải ${name}.`,
        en: `Downloaded, read at snapshot ${snapshot}.`,
      });
    } catch (error) {
      if (error.lists?.length > 1 && list === undefined) {
        const choices = error.lists.map((path) => ({ text: path, choose: () => load(file, path) }));
        say({ kind: 'status', vi: 'Kết quả có nhiều bảng. Hãy chọn một:', en: 'Several tables; choose one:', choices });
      } else say({ kind: 'alert', vi: error.vi ?? 'Không tải được.', en: error.message, code: error.code });
    } finally {
      setLoading(false);
    }
  };

  return (
    <div className="gianh-bar">
      <Errors errors={answer?.errors ?? []} />
      <Notice notice={notice} />
      <div className="gianh-line">
        <span className="gianh-state" role="status">
          {isFetching ? <Both vi="Đang chạy…" en="running" /> : <State answer={answer} />}
        </span>
        <span className="gianh-files" role="group" aria-label="Download the result (tải kết quả)">
          <label title="Every page of the list; published operations only">
            <input type="checkbox" checked={isWhole} onChange={({ target }) => setWhole(target.checked)} />
            <Both vi="mọi trang" en="all pages" />
          </label>
          {files.map((file) => (
            <button
              key={file.text}
              type="button"
              aria-label={file.label}
              title={file.label}
              disabled={isLoading}
              onClick={() => void load(file)}
            >
              {file.text}
            </button>
          ))}
        </span>
      </div>
    </div>
  );
}

function State({ answer }) {
  if (!answer) return <Both vi="Chưa chạy" en="not run yet" />;
  if (answer.snapshot === undefined) return <Both vi="Không có ảnh chụp" en="no snapshot" />;
  return (
    <>
      <Both vi="Ảnh chụp" en={`snapshot ${answer.snapshot}`} />
      {answer.isLoading && (
        <strong>
          {' '}
          · <Both vi="đang nạp dữ liệu, chưa đầy đủ" en="loading, not complete" />
        </strong>
      )}
    </>
  );
}

function Errors({ errors }) {
  if (errors.length === 0) return null;
  return (
    <ul className="gianh-errors" role="alert">
      {errors.map(({ code, vi, en }, index) => (
        <li key={index}>
          <Said vi={vi} en={en} code={code} />
        </li>
      ))}
    </ul>
  );
}

function Notice({ notice }) {
  if (!notice) return null;
  return (
    <p className={notice.kind === 'alert' ? 'gianh-notice gianh-errors' : 'gianh-notice'} role={notice.kind}>
      <Said {...notice} />
      {notice.choices?.map(({ text, choose }) => (
        <button key={text} type="button" onClick={() => void choose()}>
          {text}
        </button>
      ))}
      {notice.link && (
        <input
          readOnly
          aria-label="Link (liên kết)"
          value={notice.link}
          onFocus={({ target }) => target.select()}
          autoFocus
        />
      )}
      <button type="button" aria-label="Dismiss (đóng)" onClick={() => say(undefined)}>
        ×
      </button>
    </p>
  );
}

const Said = ({ vi, en, code }) => (
  <span>
    {vi && <span lang="vi">{vi}</span>} <span>{en}</span> {code && <code>{code}</code>}
  </span>
);

const Both = ({ vi, en }) => (
  <>
    <span lang="vi">{vi}</span> · {en}
  </>
);
