export const activityKinds = {};
