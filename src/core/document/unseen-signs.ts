/**
 * Signs that nobody sees and that may part, hide or turn what stands beside them, for the class of an expression: soft
 * hyphen, blanks and joiners of no width, marks of direction, separators of lines. Control characters are for whoever
 * uses it: some keep line feeds and tabs.
 */
export const UNSEEN_SIGNS = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb'
