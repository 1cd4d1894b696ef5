package kiosk

import "bapashadir/backend/live"

// CertificatesTopic is how far the issuing of many certificates is.
const CertificatesTopic live.Topic = "certificates"
