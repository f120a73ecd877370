import './workers.js';
import 'graphiql/style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * Opens GraphiQL with one tab per example operation of the hub.
 *
 * `?operation=name` opens that one in front and leaves the tabs that the browser remembers alone.
 */
async function open() {
  const examples = await fetch('/graphiql/examples.json').then((answer) => answer.json());
  const asked = new URLSearchParams(location.search).get('operation');
  const chosen = examples.filter(({ name }) => name === asked);
  const page = createElement(GraphiQL, {
    fetcher: createGraphiQLFetcher({ url: '/graphql' }),
    defaultTabs: [...chosen, ...examples.filter((example) => !chosen.includes(example))].map(({ text }) => ({
      query: text,
    })),
    defaultEditorToolsVisibility: false,
    ...(chosen.length > 0 ? { storage: forgetful() } : {}),
  });
  createRoot(document.getElementById('page')).render(page);
}

/** A storage that lasts as long as the page. */
function forgetful() {
  const kept = new Map();
  return {
    get length() {
      return kept.size;
    },
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

void open();
