/** An answer in the warehouse's envelope: errors come in it with HTTP 200. */
export interface WarehouseAnswer {
  readonly data: unknown;
  readonly error: { readonly code: number; readonly internalMessage: string; readonly userMessage: string };
  readonly total: number;
}

/** Data in the envelope. */
export const envelope = (data: readonly unknown[] | object): WarehouseAnswer => ({
  data,
  error: { code: 200, internalMessage: '', userMessage: '' },
  total: Array.isArray(data) ? data.length : 1,
});

/** A refusal in the envelope. */
export const refusal = (code: number, internalMessage: string, userMessage: string): WarehouseAnswer => ({
  data: null,
  error: { code, internalMessage, userMessage },
  total: 0,
});
