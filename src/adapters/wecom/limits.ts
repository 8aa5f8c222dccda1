/** What WeCom takes; what is more is parted, never cut. https://developer.work.weixin.qq.com/document/path/101463, 99110 */

/** Bytes (UTF-8) of one message of the bot, as reply or unasked. */
export const LONGEST_REPLY = 20_480
/** Bytes of one message of a group webhook. */
export const LONGEST_WEBHOOK_TEXT = 2048
export const LONGEST_WEBHOOK_MARKDOWN = 4096
/** Bytes of a picture before it is encoded, and of a file. */
export const LARGEST_WEBHOOK_IMAGE = 2 * 1024 * 1024
export const LARGEST_WEBHOOK_FILE = 20 * 1024 * 1024

/** Messages of the bot in one chat, replies and posts together. */
export const CHAT_RATE = { most: 30, milliseconds: 60_000 } as const
/** Messages of one webhook key: WeCom takes 20 a minute by its own clock. */
export const WEBHOOK_RATE = { most: 18, milliseconds: 60_000 } as const
/** How long a key rests that has sent too much. */
export const WEBHOOK_REST = 65_000

/** Characters of the parts of a card. */
export const LONGEST_CARD_TITLE = 26
export const LONGEST_CARD_WORDS = 112
export const LONGEST_BUTTON = 10
/** Bytes of what a button stands for. */
export const LONGEST_KEY = 1024
export const MOST_BUTTONS = 6
