import type { Office, Procedure } from '../province/world.js';

/** A moment as the portal writes it: `yyyyMMddHHmmss`, wall time; compares as text. */
export type WireMoment = string;

/** The life of one generated dossier from beginning to end, whatever of it has happened yet. */
export interface Story {
  readonly office: Office;
  /** Neither refused nor spoilt: the one by which its office is seen at work in the month. */
  readonly isOrdinary: boolean;
  readonly procedure: Procedure;
  readonly code: string;
  /** KenhThucHien 1 at the counter, 2 online, 3 by post. */
  readonly channel: '1' | '2' | '3';
  /** LoaiDoiTuong 1 citizen, 2 business, 3 agency, 4 other. */
  readonly applicant: '1' | '2' | '3' | '4';
  /** A made-up number that begins with 000. */
  readonly identity: string;
  readonly submittedAt: WireMoment;
  readonly receivedAt: WireMoment;
  readonly processingAt: WireMoment;
  /** The first due time; each supplement moves it. */
  readonly dueAt: WireMoment;
  readonly supplements: readonly StorySupplement[];
  /** TrangThaiHoSo at the end: 9 done, 3 refused, 7 withdrawn, 8 stopped. */
  readonly endStatus: '9' | '3' | '7' | '8';
  readonly endAt: WireMoment;
  readonly returnedAt: WireMoment;
  readonly fee: number;
  /** DuocThanhToanTrucTuyen */
  readonly payment: '0' | '1' | '2' | '3';
  readonly digitised: boolean;
  readonly reused: boolean;
  readonly verified: boolean;
  readonly eResult: boolean;
}

/** A request for more papers and what it did to the due time. */
export interface StorySupplement {
  readonly requestedAt: WireMoment;
  readonly receivedAt: WireMoment;
  readonly previousDueAt: WireMoment;
  readonly newDueAt: WireMoment;
}

/** TrangThaiHoSo of a dossier at a moment. */
export function statusAt(story: Story, now: WireMoment): string {
  if (story.endAt <= now) return story.endStatus === '9' && story.returnedAt <= now ? '10' : story.endStatus;
  if (story.supplements.some(({ requestedAt, receivedAt }) => requestedAt <= now && now < receivedAt)) return '5';
  if (story.processingAt <= now) return '4';
  return story.receivedAt <= now ? '2' : '1';
}
