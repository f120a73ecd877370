import { createRandom } from '../province/create-random.js';

/** An invented person: the identity number begins with 000, which no real one does. */
export interface Patient {
  readonly identity: string;
  readonly name: string;
  /** `yyyyMMddHHmm`, unknown parts zeroed. */
  readonly born: string;
  readonly sex: '1' | '2';
  readonly phone: string;
  /** Number within its hospital group, MA_BN. */
  readonly number: string;
  /** Insurance card, 15 characters, or none. */
  readonly card: string | undefined;
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Dương', 'Mai'];
const middles = ['Giả', 'Mẫu', 'Thử', 'Bịa', 'Tạo', 'Nháp'];
const givens = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Linh', 'Minh', 'Phúc', 'Quang', 'Thảo', 'Vân'];

/** The person with that number in the world of `seed`: always the same one, so that people come again. */
export function createPatient(seed: string, index: number): Patient {
  const random = createRandom(`${seed}/patient/${index}`);
  const year = 2019 - Math.floor(random.next() ** 1.3 * 90);
  const knowsDay = random.chance(0.9);
  const born = knowsDay
    ? `${year}${String(random.int(1, 12)).padStart(2, '0')}${String(random.int(1, 28)).padStart(2, '0')}0000`
    : `${year}00000000`;
  const number = String(100_000_000 + index);
  return {
    identity: `000${number}`,
    name: `${random.pick(families)} ${random.pick(middles)} ${random.pick(givens)}`,
    born,
    sex: random.chance(0.52) ? '2' : '1',
    phone: `0000${random.digits(6)}`,
    number: `BN${number}`,
    card: random.chance(0.92) ? `GD4000${number}` : undefined,
  };
}
