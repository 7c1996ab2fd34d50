export const logKinds = {};
