// What was tried in this sitting. The sample day's passphrases show once somebody has been there.

export const tried = $state({ sample: false });
