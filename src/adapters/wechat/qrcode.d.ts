/** The part of the package that is used; it brings no types. */
declare module 'qrcode' {
  const qrcode: { readonly toString: (text: string, options: { readonly type: 'utf8' }) => Promise<string> }
  export = qrcode
}
