// Package slide turns the text of a deck into slides, steps and speaker notes, and
// knows how to walk through them.
//
// It promises that every text gives a deck or an error that names the line, and
// that a shown slide never has a hole where a variable had no value. It must never
// keep markup in what a screen shows, nor lose a word of the text in silence.
//
// A deck is Markdown, so any editor shows it well:
//
//	<!-- deck: kenal-bapas; title: Kenal Bapas -->
//	<!-- layout: compare; art: lapas-rutan-bapas; checked: 2026-01-20; steps: points -->
//	# Bapas bukan penjara
//
//	An optional lead, one line a paragraph.
//
//	- Lapas: tempat menjalani pidana penjara.
//	- Bapas: kantor pembimbingan.
//
//	![What is seen](balai-desa.jpg)
//
//	Catatan: the speaker note, up to the end of the slide.
//
//	---
//
//	# The next slide
//
// The comments may be left out: deck and title (first slide only) name the deck,
// layout is list, steps are points where a layout talks point by point. Short words
// before a colon are a point's label, except in quotes. A picture, a film or a page of
// a PDF ("berkas.pdf#3") is named like a picture, alone in its paragraph, and always
// one of the deck's own files: no other address is taken. {desa} is a variable,
// {desa|desa kita} one with a fallback; Fill tells what happens to them.
package slide
