package papertest

// The longest words a village has for us.
const (
	LongName  = "Muhammad Abdurrahman Wirakusumah Prawiranegara Suryaningrats" // 60 letters: the civil register's limit
	LongPlace = "Kampuang Tanjuang Koto Mambang Sungai Durian"
)
