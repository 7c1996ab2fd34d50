/** Findings of comparing a submission with the branch’s last accepted one (V1). */
export const continuityKinds = {};
