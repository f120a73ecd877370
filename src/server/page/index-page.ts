import type { ExampleOperation } from './example-operation.js';

/** The hub's front page: where to click and what to try; plain HTML, no script. Without examples it names no editor. */
export function indexPage(examples: readonly ExampleOperation[] | undefined, isReady: boolean): string {
  const tries = examples
    ?.map(
      ({ name, title, vietnamese, text }) =>
        `<li><a href="/graphiql?operation=${encodeURIComponent(name)}">${escaped(title)}</a>` +
        (vietnamese === undefined ? '' : ` <span lang="vi">(${escaped(vietnamese)})</span>`) +
        `<details><summary>GraphQL</summary><pre>${escaped(text)}</pre></details></li>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Gianh</title>
<link rel="stylesheet" href="/pages/index.css">
<link rel="icon" href="data:,">
</head>
<body>
<h1>Gianh</h1>
<p>One GraphQL schema over the province's source systems, and numbers that are the same whoever asks.<br>
<span lang="vi">Một lược đồ GraphQL cho mọi nguồn dữ liệu của tỉnh; số liệu luôn thống nhất.</span></p>
<p class="state">${isReady ? 'Ready (sẵn sàng).' : 'Loading (đang nạp dữ liệu): answers cover what is in so far.'}</p>
<ul>
${tries === undefined ? '' : '<li><a href="/graphiql">GraphiQL</a> – write and run operations (viết và chạy truy vấn)</li>'}
<li><code>POST /graphql</code> – the schema for programs (dành cho ứng dụng)</li>
<li><a href="/health/live">/health/live</a>, <a href="/health/ready">/health/ready</a> – for supervisors (giám sát)</li>
</ul>
${tries === undefined ? '' : `<h2>Worth trying (thử ngay)</h2>\n<ol>\n${tries}\n</ol>`}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
