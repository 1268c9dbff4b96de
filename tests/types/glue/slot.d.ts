// The value of a slot that is no text (`src/page/script.rs`): files with their checksums or by what
// they are called for, and a style sheet.

declare function slot(name: '{{files}}' | '{{integrities}}' | '{{pages}}' | '{{used}}' | '{{words}}'): Record<string, string>;
declare function slot(name: '{{parts}}'): Record<'import' | 'site' | 'studio' | 'template', { file: string; integrity: string }>;
declare function slot(name: '{{style}}'): string;
