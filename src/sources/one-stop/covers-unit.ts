/**
 * Whether a reporter may deliver for a unit: its own office, or one below it.
 *
 * Unit ids of QCVN 102:2016 are read from the right: `Hxx` the province, then department or district, then commune;
 * zeros stand for "the whole": `000.00.17.H46` covers `000.05.17.H46`, and the province's integration account
 * `000.00.00.H46` (or bare `H46`) covers every unit of H46. Other ids (`G09`) cover what continues them: `G09.20`.
 */
export function coversUnit(reporter: string, unit: string): boolean {
  if (reporter === unit || unit.startsWith(`${reporter}.`)) return true;
  const tail = reporter.replace(/^(?:0+\.)+/, '');
  return tail !== reporter || /^H\d{2}$/.test(reporter) ? unit.endsWith(`.${tail}`) : false;
}
