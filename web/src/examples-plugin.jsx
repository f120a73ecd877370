import { useOpenTab } from './use-open-tab.js';

/** A list beside the editor of the hub's example operations, with what each answers in Vietnamese and English. */
export function examplesPlugin(examples) {
  return {
    title: 'Examples',
    icon: () => (
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        <path strokeLinecap="round" d="M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01" />
      </svg>
    ),
    content: () => <Examples examples={examples} />,
  };
}

function Examples({ examples }) {
  const openTab = useOpenTab();
  return (
    <section aria-labelledby="gianh-examples">
      <h2 className="gianh-title" id="gianh-examples">
        <span lang="vi">Ví dụ</span> · Examples
      </h2>
      <ol className="gianh-examples">
        {examples.map(({ name, title, vietnamese, text }) => (
          <li key={name}>
            <button type="button" onClick={() => openTab({ query: text })}>
              {vietnamese && <strong lang="vi">{vietnamese}</strong>}
              <span>{title}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
