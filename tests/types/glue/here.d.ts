// Functions that the build writes into pages that are one file: each makes what is a file of its
// own elsewhere.

declare function cardHere(): Pick<typeof import('../../../static/card/card.js'), 'showCard'>;
declare function comfortHere(): Pick<typeof import('../../../static/comfort/comfort.js'), 'showComfort'>;
declare function leaveHere(): Pick<typeof import('../../../static/leave/leave.js'), 'showLeave'>;
declare function leavingHere(): Pick<typeof import('../../../static/leave/pack.js'), 'leave'>;
declare function servedHere(): Pick<typeof import('../../../static/collection/serve.js'), 'serve'>;
