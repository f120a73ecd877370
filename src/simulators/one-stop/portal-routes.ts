import { hmacSha256 } from '#kernel';
import type { Knobs } from '../knobs.js';
import type { World } from '../province/world.js';
import { createStoryFinder } from './create-story-finder.js';
import { writeDossier } from './write-dossier.js';
import { writeSteps } from './write-steps.js';

/** The questions that the stand-in answers, and what a test may do to it. */
export interface PortalRoutes {
  readonly answer: (path: string, body: string) => object;
  readonly moveTo: (day: string) => void;
  readonly endSessions: () => void;
  readonly asked: () => readonly string[];
  readonly logins: () => number;
}

/** How many codes asked for are remembered. */
const most = 10_000;

/**
 * `login` and the service `TraCuuHoSo` of the portal protocol: a dossier's record as it is synchronised, with its progress
 * records beside it; every person in it is made up.
 */
export function createPortalRoutes(
  world: World,
  knobs: Knobs,
  account: { readonly username: string; readonly password: string },
): PortalRoutes {
  const find = createStoryFinder(world, knobs);
  let now = endOf(knobs.to);
  let logins = 0;
  let session = '';
  let asked: string[] = [];

  const logIn = ({ username, password }: Readonly<Record<string, unknown>>): object => {
    if (username !== account.username || password !== account.password) {
      return refuse('1', 'Tên đăng nhập hoặc mật khẩu không đúng');
    }
    logins += 1;
    session ||= hmacSha256(account.password, `session ${logins}`).slice(0, 32);
    return { error_code: 0, message: 'Thành công', session };
  };
  const serve = ({ service, mahoso, ...rest }: Readonly<Record<string, unknown>>): object => {
    if (session === '' || rest['session'] !== session) return refuse('2', 'Phiên làm việc đã hết hạn');
    if (service !== 'TraCuuHoSo') return refuse('-2', 'Dịch vụ không được hỗ trợ');
    if (typeof mahoso !== 'string') return refuse('-1', 'Thiếu mahoso');
    asked = [...asked.slice(-most), mahoso];
    const story = find(mahoso);
    if (!story || story.submittedAt > now) return refuse('4', `Không tìm thấy hồ sơ ${mahoso}`);
    const data = { ...writeDossier(story, now), DanhSachTienDo: writeSteps(story, now) };
    return { error_code: '0', message: 'Thành công', data };
  };
  return {
    answer: (path, text) => {
      const body = parse(text);
      if (!body) return refuse('-1', 'Gói tin không phải JSON');
      return path === '/login' ? logIn(body) : serve(body);
    },
    moveTo: (day) => (now = endOf(day)),
    endSessions: () => (session = ''),
    asked: () => asked,
    logins: () => logins,
  };
}

const endOf = (day: string): string => `${day.replaceAll('-', '')}235959`;

const refuse = (code: string, message: string): object => ({ error_code: code, message });

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
