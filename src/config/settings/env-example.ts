import type { DeclaredSetting } from './declared-setting.js';
import { declaredSettings } from './declared-settings.js';

/** The text of `.env.example`: every variable with its meaning, commented out at its default. */
export function envExample(): string {
  const blocks = Object.values<DeclaredSetting>(declaredSettings).map(
    ({ env, kind, initial, otherwise, secret, meaning }) => [
      `# ${meaning}`,
      `# Allowed: ${kind.allowed}.${otherwise ? ` Default: ${otherwise.replaceAll('`', '')}.` : ''}`,
      ...(secret ? [`# Or in a file: ${env}_FILE=`] : []),
      `#${env}=${initial ?? ''}`,
    ],
  );
  const head = [
    '# Every variable the hub reads, at its default: all are optional. Sources are described in gianh.config.yaml.',
  ];
  return [head, ...blocks].map((lines) => `${lines.join('\n')}\n`).join('\n');
}
