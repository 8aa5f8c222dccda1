import qrcode from 'qrcode'

/** A QR code out of blocks, for a terminal. */
export function drawCode(text: string): Promise<string> {
  return qrcode.toString(text, { type: 'utf8' })
}
