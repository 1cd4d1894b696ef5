package bench

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"net/url"
	"strconv"
)

// phone is one connection to a server. It reads no more of HTTP than it needs, so that
// on two cores the phones leave the time to the server.
type phone struct {
	conn net.Conn
	buf  []byte
}

// answerSize holds the largest answer, the empty form packed, at one read.
const answerSize = 32 << 10

// join opens the connection.
func (p *phone) join(to string) (err error) {
	p.conn, err = net.Dial("tcp", to)
	if p.buf == nil {
		p.buf = make([]byte, answerSize)
	}
	return err
}

func (p *phone) leave() {
	if p.conn != nil {
		_ = p.conn.Close() // its answers have been read
	}
}

// ask sends a request and reads the answer: its body, whole. An answer other than 200
// is an error.
func (p *phone) ask(request []byte) ([]byte, error) {
	if _, err := p.conn.Write(request); err != nil {
		return nil, err
	}
	for have, body, whole := 0, 0, 0; ; {
		n, err := p.conn.Read(p.buf[have:])
		have += n
		if body == 0 {
			if body, whole = headOf(p.buf[:have]); whole > len(p.buf) {
				return nil, fmt.Errorf("bench: an answer of %d bytes", whole)
			}
		}
		if body > 0 && have >= whole {
			if !bytes.HasPrefix(p.buf, []byte("HTTP/1.1 200 ")) {
				return nil, fmt.Errorf("bench: %.60q", p.buf[:have])
			}
			return p.buf[body:whole], nil
		}
		if err != nil {
			return nil, fmt.Errorf("bench: %.60q: %w", p.buf[:have], err)
		}
	}
}

// headOf tells where the body of an answer begins and where it ends, 0 while the head
// is not whole.
func headOf(b []byte) (body, end int) {
	at := bytes.Index(b, []byte("\r\n\r\n"))
	if at < 0 {
		return 0, 0
	}
	body = at + 4
	const length = "\r\nContent-Length: "
	_, rest, ok := bytes.Cut(b[:at+2], []byte(length))
	digits, _, _ := bytes.Cut(rest, []byte("\r\n"))
	n, err := strconv.Atoi(string(digits))
	if !ok || err != nil {
		return body, body
	}
	return body, body + n
}

// opening asks for the form, as a browser does.
func opening(host, path string) []byte {
	return fmt.Appendf(nil, "GET %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: Mozilla/5.0 (Linux; Android 7.0)\r\nAccept: text/html\r\n"+
		"Accept-Language: id-ID,id;q=0.9\r\nAccept-Encoding: gzip, deflate\r\n\r\n", path, host)
}

// sending posts the form of the i-th person of a run.
func sending(host, path, run string, i int) []byte {
	form := url.Values{"nonce": {fmt.Sprintf("%s-%06d", run, i)}, "nama": {person(i)}, "lp": {"P"}, "unsur": {"warga"},
		"dusun": {"Dusun 2"}, "hp": {""}}.Encode()
	return fmt.Appendf(nil, "POST %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: Mozilla/5.0 (Linux; Android 7.0)\r\nAccept: text/html\r\n"+
		"Accept-Language: id-ID,id;q=0.9\r\nAccept-Encoding: gzip, deflate\r\nOrigin: http://%s\r\n"+
		"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s", path, host, host, len(form), form)
}

// visit is one phone's whole visit over a connection of its own.
func (p *phone) visit(to string, get, post []byte) error {
	if err := p.join(to); err != nil {
		return err
	}
	defer p.leave()
	_, err := p.ask(get)
	if err == nil {
		_, err = p.ask(post)
	}
	return err
}

var errNoLinux = errors.New("bench: needs Linux")
