import { MultiBar, type SingleBar } from 'cli-progress';

/** Work in progress, by name. */
export interface ProgressBoard {
  /** `done` of `total` of one task; a task appears when it is first told of. */
  readonly tell: (task: string, done: number, total: number) => void;
  /** One line of its own. */
  readonly say: (line: string) => void;
  readonly end: () => void;
}

/** Bars on a terminal, plain lines (each task every ten per cent or three seconds) elsewhere; on standard error. */
export function showProgress(quiet = false): ProgressBoard {
  if (quiet) return { tell: () => undefined, say: () => undefined, end: () => undefined };
  return process.stderr.isTTY ? bars() : lines();
}

function bars(): ProgressBoard {
  const multi = new MultiBar(
    { format: '  {task} [{bar}] {percentage}% {value}/{total}', hideCursor: true, clearOnComplete: false, fps: 8 },
    undefined,
  );
  const known = new Map<string, SingleBar>();
  return {
    tell: (task, done, total) => {
      let bar = known.get(task);
      if (!bar) known.set(task, (bar = multi.create(total, 0, { task: task.padEnd(34) })));
      bar.setTotal(total);
      bar.update(done);
    },
    say: (line) => multi.log(`${line}\n`),
    end: () => multi.stop(),
  };
}

function lines(): ProgressBoard {
  const told = new Map<string, { share: number; at: number }>();
  return {
    tell: (task, done, total) => {
      const last = told.get(task) ?? { share: -1, at: 0 };
      const share = total === 0 ? 1 : done / total;
      const now = Date.now();
      if (last.share >= 1 || (share < 1 && share - last.share < 0.1 && now - last.at < 3000)) return;
      told.set(task, { share, at: now });
      console.error(`  ${task}: ${done}/${total} (${Math.floor(share * 100)} %)`);
    },
    say: (line) => console.error(line),
    end: () => undefined,
  };
}
