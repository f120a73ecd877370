import { describe, expect, it } from '@jest/globals';
import { createRandom, type SpoilName, spoilNames, spoils } from '#simulators';
import { createCaller, createPorts, office, wireDossier } from '../../sources/one-stop/ports.js';

/** What the hub makes of each kind of dirty input: flags on what it takes, rejections of what it cannot take. */
const expected: Readonly<Record<SpoilName, readonly string[]>> = {
  DUE_DATE_EMPTY: ['DUE_DATE_MISSING'],
  DUE_DATE_ZEROS: ['ZERO_DATE', 'DUE_DATE_MISSING'],
  DUE_DATE_WITHOUT_TIME: ['VALUE_NORMALISED'],
  RETURNED_WITHOUT_DATE: ['RETURN_DATE_MISSING'],
  ENDED_WITHOUT_ANY_DATE: ['RETURN_DATE_MISSING'],
  SUPPLEMENT_REWRITTEN_TO_DONE: ['STATUS_REWRITTEN'],
  DONE_WITHOUT_RECEIPT: ['RECEIVED_DATE_MISSING', 'STATUS_JUMP'],
  END_BEFORE_RECEIPT: ['END_BEFORE_START'],
  PLACEHOLDER_IDENTITY: ['PLACEHOLDER_IDENTITY'],
  OTHER_APPLICANT_SCHEME: ['FOREIGN_SCHEME'],
  UNKNOWN_STATUS: ['UNKNOWN_CODE'],
  UNKNOWN_PROCEDURE: [],
  BLANKS_AROUND_CODES: ['VALUE_NORMALISED'],
  OFFICE_NAME_DECOMPOSED: ['VALUE_NORMALISED'],
  CODE_REMINTED: ['CODE_REMINTED'],
  SENT_UNDER_TWO_CODES: [],
  SENT_UNDER_THE_OTHER_PREFIX: ['NOT_THIS_REPORTER'],
  DATE_OF_ANOTHER_FORMAT: ['BAD_DATE'],
  DATE_OF_NO_CALENDAR: ['BAD_DATE'],
  WITHOUT_CODE: ['MISSING_KEY'],
  CODE_WITH_WORDS: ['BAD_KEY'],
  OFFICE_OF_ANOTHER_PROVINCE: ['NOT_THIS_REPORTER'],
  OFFICE_NOBODY_KNOWS: ['NOT_THIS_REPORTER'],
  NO_RECORD: ['UNREADABLE_ROW'],
};

describe('dirty input of a one-stop system', () => {
  it.each(spoilNames)('%s costs at most its own row and is noticed', async (name) => {
    const { ports, drafts } = createPorts();
    const { call, login } = createCaller(ports);
    const spoilt = spoils[name](
      wireDossier({ TrangThaiHoSo: '9', NgayKetThucXuLy: '20210714100000' }),
      createRandom(`spoil ${name}`),
    );
    const good = wireDossier({ MaHoSo: `${office}-210709-0999` });
    const answer = await call('/integration', {
      session: await login(),
      service: 'DongBoHoSoMC',
      data: [...spoilt, good],
    });
    expect(answer.error_code).toBe('0');
    expect(drafts.at(-1)!.key).toBe(good['MaHoSo']);
    const rejected = answer.data.map(({ code }) => code);
    const flags = drafts.flatMap((draft) => draft.flags);
    expect([...flags, ...rejected]).toEqual(expect.arrayContaining([...expected[name]]));
    if (expected[name].length === 0) expect([...flags, ...rejected]).toEqual([]);
  });

  it('sent under two codes has one duplicate key', async () => {
    const { ports, drafts } = createPorts();
    const { call, login } = createCaller(ports);
    const data = spoils.SENT_UNDER_TWO_CODES(wireDossier());
    await call('/integration', { session: await login(), service: 'DongBoHoSoMC', data });
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(2);
    expect(new Set(drafts.map(({ fields }) => fields['duplicateKey'])).size).toBe(1);
  });
});
