// Package seal is the cryptography of the data file: values sealed for one place, the
// data key wrapped by what a person knows, and the sums that show what was put back or
// taken out.
//
// It promises that what it opens is, bit for bit, what was sealed for that place with
// that key. It must never touch a file nor know bbolt: bytes in, bytes out.
package seal
