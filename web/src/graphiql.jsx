import './workers.js';
import 'graphiql/style.css';
import './graphiql.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { AskedOperation } from './asked-operation.jsx';
import { examplesPlugin } from './examples-plugin.jsx';
import { ResultBar } from './result-bar.jsx';
import { ShareButton } from './share-button.jsx';

/** Opens GraphiQL with one tab per example operation of the hub; tabs that the browser remembers stay. */
async function open() {
  const examples = await fetch('/graphiql/examples.json').then(
    (answer) => (answer.ok ? answer.json() : []),
    () => [],
  );
  const plugins = [examplesPlugin(examples), HISTORY_PLUGIN];
  const isWide = matchMedia('(width > 1100px)').matches;
  const isKnown = localStorage.getItem('graphiql:visiblePlugin') !== null;
  createRoot(document.getElementById('page')).render(
    <GraphiQL
      fetcher={createGraphiQLFetcher({ url: '/graphql' })}
      defaultTabs={examples.length > 0 ? examples.map(({ text }) => ({ query: text })) : undefined}
      defaultEditorToolsVisibility={isWide ? 'variables' : false}
      shouldPersistHeaders
      plugins={plugins}
      visiblePlugin={isWide && !isKnown ? plugins[0] : undefined}
    >
      <GraphiQL.Logo>
        <a className="graphiql-logo-link" href="/">
          Gianh
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <ShareButton />
          </>
        )}
      </GraphiQL.Toolbar>
      <GraphiQL.Footer>
        <ResultBar />
      </GraphiQL.Footer>
      <AskedOperation examples={examples} />
    </GraphiQL>,
  );
}

void open();
