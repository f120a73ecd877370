import { roundDecimal } from './round-quotient.js';

/** Amounts and shares are decimals: what adding them as binary fractions leaves beyond six places is none of theirs. */
export const withoutDust = (sum: number): number => (Number.isInteger(sum) ? sum : roundDecimal(sum, 6));
