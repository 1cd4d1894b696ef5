package certificate

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/sheet"
)

// proof is what a code really holds: so many letters of base45.
func proof(n int) string {
	const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
	r := rand.New(rand.NewPCG(7, uint64(n)))
	out := []byte("BH1:")
	for len(out) < n {
		out = append(out, letters[r.IntN(len(letters))])
	}
	return string(out)
}

// crest is a logo: a green disc with a white ring, see-through around it.
func crest(w, h int) []byte {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			d := math.Hypot(2*float64(x)/float64(w)-1, 2*float64(y)/float64(h)-1)
			if d < 0.98 && (d < 0.7 || d > 0.8) {
				img.SetNRGBA(x, y, color.NRGBA{14, 90, 94, 255})
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// tinted is a background: light, a little darker towards the foot.
func tinted(w, h int) []byte {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetRGBA(x, y, color.RGBA{250 - uint8(8*y/h), 247 - uint8(6*y/h), 239 - uint8(4*y/h), 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

const longest = "Prof. Dr. H. " + papertest.LongName + ", S.H., M.H., M.Si."

func knowing() sheet.Signer {
	return sheet.Signer{Place: "Mengetahui,", Title: "Plh. Kepala Desa " + papertest.LongPlace, Name: "Tjhin Fo"}
}

// kinds are what offices give: the shortest and the longest of each.
func kinds() []Certificate {
	var all []Certificate
	for _, name := range []string{"Fo", longest} {
		piagam := usual().Certificate
		piagam.Name, piagam.QRText, piagam.QRCaption = name, proof(300), ""
		sertifikat := piagam
		sertifikat.Title = "SERTIFIKAT"
		sertifikat.Body = []Run{{"sebagai ", false}, {"Peserta", true}, {" pelatihan pendamping sukarela selama ", false}, {"16 jam pelajaran (JP)", true},
			{" yang diselenggarakan oleh Balai Pemasyarakatan Kelas II Pangkalpinang di Balai Desa Petaling pada tanggal 7–8 Maret 2026.", false}}
		sertifikat.Signers = []sheet.Signer{knowing(), piagam.Signers[0]}
		sertifikat.Material = &Material{Total: "16", Rows: []MaterialRow{{"Mengenal Balai Pemasyarakatan dan tugasnya", "2"}, {"Pidana kerja sosial: siapa yang mengawasi, siapa yang membimbing", "3"},
			{"Mendengarkan tanpa menghakimi", "4"}, {"Menjaga rahasia", "3"}, {"Praktik kunjungan rumah bersama Pembimbing Kemasyarakatan", "4"}}}
		surat := piagam
		surat.Title, surat.GivenTo = "SURAT KETERANGAN", "Yang bertanda tangan di bawah ini menerangkan bahwa"
		surat.Body = []Run{{"adalah benar ", false}, {"Pendamping Sukarela", true}, {" pada Balai Pemasyarakatan Kelas II Pangkalpinang sejak 7 Maret 2026.\nSurat keterangan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.", false}}
		surat.Signers = []sheet.Signer{{Place: "Pangkalpinang, 7 Maret 2026", Title: "a.n. Kepala Kantor Wilayah,\nKepala Balai Pemasyarakatan", Name: "Nama Kepala, S.H., M.H.", NIP: "NIP 19700101 199503 1 001"}}
		surat.Number = ""
		if name == longest {
			piagam.Body = slices.Clone(piagam.Body)
			piagam.Body[2].Text = strings.Replace(piagam.Body[2].Text, "Petaling", papertest.LongPlace, 1)
			piagam.Signers = []sheet.Signer{{Place: papertest.LongPlace + ", 28 September 2026", Title: "Plt. Kepala Balai Pemasyarakatan Kelas II Pangkalpinang",
				Name: "Prof. Dr. H. " + papertest.LongName + ", S.H., M.H.", NIP: "NIP 19700101 199503 1 001"}}
		}
		all = append(all, piagam, sertifikat, surat)
	}
	return all
}

// A book is every kind in one look.
type book struct {
	name string
	all  Certificates
}

// books are the looks that were looked at, page by page (papertest.Look).
func books() (out []book) {
	for _, frame := range []string{Dulang, Anyaman, Garis} {
		for paper, called := range []string{"A4", "F4"} {
			for _, upright := range []bool{false, true} {
				p := usual()
				p.Paper, p.Frame, p.Upright = sheet.Paper(paper), frame, upright
				p.LogoLeft, p.Footer = crest(240, 240), "Dicetak dari Bapas Hadir. Keaslian dapat diperiksa dengan kode cek."
				if frame != Dulang {
					p.LogoRight, p.Accent, p.Second = crest(240, 160), "#1F3A68", "#8A5A00"
				}
				name := frame + " " + called
				if upright {
					name += " upright"
				}
				all := p.all()
				all.Title, all.Each = "Piagam", kinds()
				out = append(out, book{name, all})
			}
		}
	}
	p := usual()
	p.Frame, p.Background, p.Margin, p.Accent = Bare, tinted(600, 400), 25, "#FFE066"
	all := p.all()
	all.Each = kinds()[:3]
	return append(out, book{"background wide margin", all})
}
