// What browsers of before 2016 lack and the QR library asks for. Nothing else may be used that they lack: the
// journeys of old phones take all of it away first.

if (!Array.from) {
  Array.from = ((from: ArrayLike<unknown>, make?: (value: unknown, index: number) => unknown) => {
    const out: unknown[] = []
    for (let i = 0; i < from.length; i++) out.push(make ? make(from[i], i) : from[i])
    return out
  }) as typeof Array.from
}

if (!Array.prototype.fill) {
  Array.prototype.fill = function (this: unknown[], value: unknown) {
    for (let i = 0; i < this.length; i++) this[i] = value
    return this
  }
}

/** Whether the script can do its work here. Opera Mini runs scripts on a server far away: there the plain form is better. */
export const able =
  !!document.addEventListener &&
  !!document.querySelector &&
  !!window.JSON &&
  !!window.XMLHttpRequest &&
  Object.prototype.toString.call((window as { operamini?: unknown }).operamini) !== '[object OperaMini]'
