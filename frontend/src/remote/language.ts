const key = 'bahasa-remot'

// The language chosen on this phone, in a browser that keeps nothing the first one.
export function chosen(): string {
  try {
    return localStorage.getItem(key) ?? 'id'
  } catch {
    return 'id'
  }
}

export function choose(language: string): void {
  document.documentElement.lang = language
  try {
    localStorage.setItem(key, language)
  } catch {
    // Then it is chosen again next time.
  }
}
