/** Where the editor finds its workers: beside the page, never elsewhere. */
const files = { json: 'json.worker.js', graphql: 'graphql.worker.js' };

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(`/pages/${files[label] ?? 'editor.worker.js'}`, { name: label }),
};
