import type { DeclaredSetting } from './declared-setting.js';
import { declaredSettings } from './declared-settings.js';

/** The declared settings as the Markdown table of README.md. */
export function settingsTable(): string {
  const rows = Object.entries<DeclaredSetting>(declaredSettings).map(([path, declared]) => {
    const variable = declared.secret ? `\`${declared.env}\` or \`${declared.env}_FILE\`` : `\`${declared.env}\``;
    const inFile = declared.environmentOnly ? '–' : `\`${path}\``;
    const initial = declared.initial === undefined ? (declared.otherwise ?? '–') : `\`${declared.initial}\``;
    return `| ${[variable, inFile, initial, declared.kind.allowed, declared.meaning].join(' | ')} |`;
  });
  return [
    '| variable | in `gianh.config.yaml` | default | allowed | what it does |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
