// The modules of a site that are loaded when they are asked for, by the slot that has their name.

export interface Modules {
  '{{app}}': typeof import('../glue.js');
  '{{card}}': typeof import('../../../../static/card/card.js');
  '{{collection}}': typeof import('../../../../static/collection/archive.js');
  '{{comfort}}': typeof import('../../../../static/comfort/comfort.js');
  '{{embedded}}': typeof import('../../../../static/entry/embedded.js');
  '{{explorer}}': typeof import('../../../../static/explorer/explorer.js');
  '{{leave}}': typeof import('../../../../static/leave/leave.js');
  '{{passages}}': typeof import('../../../../static/passages/late.js');
  '{{share}}': typeof import('../../../../static/share/share.js');
}
