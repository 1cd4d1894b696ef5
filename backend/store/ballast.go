package store

func (db *DB) burnBallast() {}

func prove(file string, cfg Config) error { return nil }
