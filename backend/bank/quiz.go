package bank

import "bapashadir/backend/outreach"

func say(id, en string) outreach.Said { return outreach.Said{ID: id, EN: en} }

// Questions are the ten quiz questions of domain.md 2.3. Their first option is right.
func Questions() []outreach.QuizItem {
	return []outreach.QuizItem{
		{ID: "bapas",
			Text: say("Apa kepanjangan Bapas?", "What does “Bapas” stand for?"),
			Options: []outreach.Said{say("Balai Pemasyarakatan", "Balai Pemasyarakatan (probation office)"), say("Badan Pertahanan", "Badan Pertahanan (defence agency)"),
				say("Balai Pasar", "Balai Pasar (market hall)"), say("Barisan Pengaman Desa", "Barisan Pengaman Desa (village guard)")},
			Why: say("Bapas adalah kantor pembimbingan, bukan penjara.", "Bapas is an office that guides people, not a prison.")},
		{ID: "lapas",
			Text: say("Apa beda Bapas dan Lapas?", "What is the difference between Bapas and Lapas?"),
			Options: []outreach.Said{say("Bapas membimbing di luar penjara, Lapas tempat menjalani pidana penjara", "Bapas guides people outside prison, Lapas is the prison"),
				say("Sama saja", "There is none"), say("Bapas khusus perempuan", "Bapas is for women only"), say("Lapas untuk anak saja", "Lapas is for children only")},
			Why: say("Di Bapas tidak ada sel, dan tidak ada yang menginap.", "Bapas has no cells, and nobody stays there overnight.")},
		{ID: "pk",
			Text:    say("Siapa yang membimbing klien Bapas?", "Who guides a client of Bapas?"),
			Options: []outreach.Said{say("Pembimbing Kemasyarakatan (PK)", "A probation officer (PK)"), say("Hansip", "The village guard"), say("Hakim", "A judge"), say("Kepala Desa", "The village head")},
			Why:     say("Desa membantu, PK yang bertugas.", "The village helps, the PK is responsible.")},
		{ID: "litmas",
			Text: say("Apa itu litmas?", "What is “litmas”?"),
			Options: []outreach.Said{say("Penelitian latar belakang dan lingkungan seseorang", "A study of somebody’s background and surroundings"), say("Surat bebas", "A release paper"),
				say("Denda", "A fine"), say("Kartu penduduk", "An identity card")},
			Why: say("Litmas dipakai penyidik, jaksa, hakim, dan Lapas.", "Police, prosecutors, judges and prisons use it.")},
		{ID: "klien",
			Text: say("Siapa yang dapat menjadi klien Bapas?", "Who can be a client of Bapas?"),
			Options: []outreach.Said{say("Orang dewasa dan anak yang sedang dibimbing Bapas", "Adults and children whom Bapas is guiding"), say("Hanya mantan narapidana", "Former prisoners only"),
				say("Hanya anak", "Children only"), say("Hanya pegawai", "Officials only")},
			Why: say("Tidak semua klien pernah dipenjara.", "Not every client has been in prison.")},
		{ID: "bersyarat",
			Text: say("Orang yang bebas bersyarat …", "Somebody on conditional release …"),
			Options: []outreach.Said{say("masih wajib lapor dan patuh syarat", "must still report and keep the conditions"), say("sudah bebas penuh", "is entirely free"),
				say("boleh pergi tanpa izin", "may leave without permission"), say("tidak diawasi", "is not supervised")},
			Why: say("Melanggar syarat dapat membuat pembebasannya dicabut.", "Breaking the conditions can end the release.")},
		{ID: "jam",
			Text:    say("Paling lama berapa jam pidana kerja sosial?", "How many hours can community service last at most?"),
			Options: []outreach.Said{say("240 jam", "240 hours"), say("24 jam", "24 hours"), say("1.000 jam", "1,000 hours"), say("Tidak ada batas", "There is no limit")},
			Why:     say("Paling sedikit 8 jam, sehari paling lama 8 jam.", "At least 8 hours, and at most 8 hours a day.")},
		{ID: "hakim",
			Text: say("Siapa yang memutus pidana kerja sosial?", "Who decides on community service?"),
			Options: []outreach.Said{say("Hakim", "The judge"), say("Kepala Desa", "The village head"), say("PK", "The PK"),
				say("Warga lewat musyawarah", "The villagers, by agreement")},
			Why: say("Jaksa mengawasi, PK membimbing.", "The prosecutor supervises, the PK guides.")},
		{ID: "wajah",
			Text: say("Bolehkah wajah anak yang berhadapan dengan hukum diunggah ke media sosial?", "May the face of a child in conflict with the law be posted on social media?"),
			Options: []outreach.Said{say("Tidak boleh", "No"), say("Boleh bila viral", "Yes, if it goes viral"), say("Boleh bila keluarga jauh", "Yes, by distant family"),
				say("Boleh oleh tetangga", "Yes, by neighbours")},
			Why: say("Identitas anak wajib dirahasiakan; ada ancaman pidana.", "A child’s identity must stay secret; breaking this is a crime.")},
		{ID: "pokmas",
			Text:    say("Apa wadah warga untuk ikut membantu?", "Which group can villagers join to help?"),
			Options: []outreach.Said{say("Pokmas Lipas", "Pokmas Lipas"), say("Koperasi simpan pinjam", "A savings cooperative"), say("Panitia pemilu", "An election committee"), say("Pos ronda", "The night watch")},
			Why:     say("Kelompok Masyarakat Peduli Pemasyarakatan, bekerja bersama Bapas.", "A citizens’ group that works together with Bapas.")},
	}
}

// Question is the one with that id.
func Question(id string) (outreach.QuizItem, bool) {
	for _, q := range Questions() {
		if q.ID == id {
			return q, true
		}
	}
	return outreach.QuizItem{}, false
}
