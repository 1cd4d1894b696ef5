package certificate

// A Warning says what was set so small that an officer should look at it.
type Warning struct {
	Field string  // "name" or "body"
	Size  float64 // in points
}

// Warnings is what an officer should look at before c is printed in this look. It
// fails as Write does.
func Warnings(l Look, c Certificate) ([]Warning, error) {
	return nil, nil
}

// Split draws all of them and hands each to file as a PDF of its own, in order.
// progress is as Write's.
func Split(all Certificates, progress func(done int) bool, file func(i int, pdf []byte) error) error {
	return nil
}
