/** 现在多少, 现有几家: how things stand is asked, and neither a goal nor what is to be by a later year. */
export function asksNow(text: string): boolean {
  return /现在|目前|当前|眼下|如今|现状|现有/.test(text)
}
