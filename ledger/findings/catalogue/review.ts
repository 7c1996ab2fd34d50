export const reviewKinds = {};
