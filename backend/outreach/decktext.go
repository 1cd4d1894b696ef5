package outreach

import (
	"fmt"
	"path"
	"strings"
	"unicode"

	"bapashadir/backend/slide"
)

// DeckPage is what is known of one page of a deck that was brought along: its title
// and its speaker note, both plain, either may be empty.
type DeckPage struct{ Title, Notes string }

// DeckTextOf writes the text of a deck of files: a slide for each page of a PDF, else
// one for each file. pages are those of the first file.
func DeckTextOf(files []DeckFile, pages []DeckPage) string {
	var b strings.Builder
	add := func(title, fallback, at, notes string) {
		if title = oneLine(title); title == "" {
			title = fallback
		}
		if b.Len() > 0 {
			b.WriteString("\n---\n\n")
		}
		fmt.Fprintf(&b, "<!-- layout: full -->\n# %s\n\n![](%s)\n", title, at)
		if notes = paragraphs(notes); notes != "" {
			fmt.Fprintf(&b, "\nCatatan: %s\n", notes)
		}
	}
	for i, f := range files {
		if f.Pages == 0 {
			var p DeckPage
			if i < len(pages) {
				p = pages[i]
			}
			add(p.Title, oneLine(strings.TrimSuffix(f.Name, path.Ext(f.Name))), f.Name, p.Notes)
			continue
		}
		for n := range f.Pages {
			var p DeckPage
			if n < len(pages) {
				p = pages[n]
			}
			add(p.Title, fmt.Sprintf("Halaman %d", n+1), fmt.Sprintf("%s#%d", f.Name, n+1), p.Notes)
		}
	}
	return b.String()
}

// longestTitle and longestNote keep what a foreign file brings within a slide.
const longestTitle, longestNote = 120, 8000

// oneLine is a foreign text as a title.
func oneLine(t string) string { return escape(strings.Join(strings.Fields(t), " "), longestTitle) }

// paragraphs is a foreign text as a note.
func paragraphs(t string) string {
	var out []string
	left := longestNote
	for line := range strings.Lines(t) {
		if line = escape(strings.Join(strings.Fields(line), " "), left); line != "" {
			out = append(out, line)
			left -= len(line)
		}
	}
	return strings.Join(out, "\n\n")
}

// escape lets a foreign text mean itself in Markdown. Braces, which would be
// variables, become brackets.
func escape(t string, most int) string {
	if r := []rune(t); len(r) > most {
		t = strings.TrimSpace(string(r[:max(0, most-1)])) + "…"
	}
	var b strings.Builder
	letters := false
	for _, r := range t {
		switch {
		case r == '{':
			r = '('
		case r == '}':
			r = ')'
		case unicode.IsControl(r) || r == unicode.ReplacementChar:
			continue
		case strings.ContainsRune("\\`*_[]<>#&!", r), !letters && strings.ContainsRune("-+=~.):", r):
			b.WriteByte('\\')
		}
		letters = letters || unicode.IsLetter(r)
		b.WriteRune(r)
	}
	return strings.TrimSpace(b.String())
}

// MediaName makes of a file's name one that a deck's text can hold: "Foto Balai
// (2).JPG" is foto-balai-2.jpg.
func MediaName(name, end string) string {
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.TrimSuffix(name, path.Ext(name))
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= 60 {
			break
		}
	}
	stem := strings.Trim(b.String(), "-")
	if stem == "" {
		stem = "berkas"
	}
	if name = stem + end; !slide.ValidMedia(name) {
		return "berkas" + end
	}
	return name
}

// FirstText is the text that a new deck begins with.
func FirstText(name string) string {
	title := oneLine(name)
	if title == "" {
		title = "…"
	}
	return "<!-- layout: cover; art: village -->\n# " + title + "\n\n- {desa}, {tanggal}\n\nCatatan: \n"
}
