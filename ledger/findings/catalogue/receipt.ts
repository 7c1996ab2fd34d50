/** Why a receipt is not carried into a ledger (V5), and findings about template versions. */
export const receiptKinds = {};
