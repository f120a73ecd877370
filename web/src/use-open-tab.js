import { pick, useGraphiQL } from '@graphiql/react';
import { useRef } from 'react';

const held = pick('tabs', 'queryEditor', 'variableEditor', 'actions');

/** Shows an operation: the tab that holds it already, or a tab of its own. */
export function useOpenTab() {
  const now = useRef();
  now.current = useGraphiQL(held);
  return ({ query, variables = '' }) => {
    const { tabs, queryEditor, variableEditor, actions } = now.current;
    // In a narrow window a panel covers the editors.
    if (matchMedia('(width <= 800px)').matches) actions.setVisiblePlugin(null);
    const index = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
    if (index >= 0) return actions.changeTab(index);
    actions.addTab();
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
  };
}
