/** What Slack takes of a message or a view; what is more is paged, never cut. https://docs.slack.dev/reference/block-kit */

export const MOST_BLOCKS = 50
export const MOST_VIEW_BLOCKS = 100
/** Characters of a section's text, and of a text in a context block. */
export const LONGEST_TEXT = 3000
export const MOST_ACTIONS = 25
export const MOST_TABLE_ROWS = 100
export const MOST_TABLE_COLUMNS = 20
export const LONGEST_BUTTON = 75
export const LONGEST_BUTTON_VALUE = 2000
export const LONGEST_TITLE = 24
export const MOST_OPTIONS = 100
export const LONGEST_OPTION = 75
export const LONGEST_OPTION_VALUE = 150
/** What Slack shows beside a field of a form. */
export const LONGEST_FIELD_ERROR = 2000
/** Messages by the address of one command or press. */
export const MOST_RESPONSES = 5
/** Characters of all blocks together: Slack refuses messages from about 13,200 on (slackapi/bolt-js#2509). */
export const BUDGET = 11_000
/** The text beside the blocks: notifications and readers that show no blocks. Slack advises 4,000 at most. */
export const LONGEST_FALLBACK = 4000
