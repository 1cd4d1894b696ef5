#!/bin/sh
# A CUPS of its own for tests: ./cupsd.sh DIR [PRINTER=SIZES...] runs it until it is ended, all of it in DIR, where
# nobody else has one: DIR/socket is its door (CUPS_SERVER), and DIR/out/PRINTER holds what came out as JOB.pdf.
# SIZES, a list with commas, is what lies in the printer. What stands in DIR/out/PRINTER/trouble is what it complains
# of, as IPP says it ("media-empty-error"), and prints nothing meanwhile; while there is DIR/out/PRINTER/dead it fails.
set -eu
dir=$1
shift
system=/usr/lib/cups
mkdir -p "$dir/root/ppd" "$dir/bin/backend" "$dir/cache" "$dir/state" "$dir/spool/tmp" "$dir/tmp" "$dir/out"
for part in filter notifier daemon driver; do ln -s "$system/$part" "$dir/bin/$part"; done

cat >"$dir/root/cupsd.conf" <<END
LogLevel debug
MaxLogSize 0
Listen $dir/socket
Browsing Off
WebInterface No
DefaultAuthType None
ErrorPolicy stop-printer
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
END
cat >"$dir/root/cups-files.conf" <<END
ServerRoot $dir/root
ServerBin $dir/bin
DataDir /usr/share/cups
DocumentRoot $dir/root
CacheDir $dir/cache
StateDir $dir/state
RequestRoot $dir/spool
TempDir $dir/tmp
AccessLog $dir/access.log
ErrorLog $dir/error.log
PageLog $dir/page.log
LogFileGroup $(id -gn)
Sandboxing relaxed
END

cat >"$dir/bin/backend/keep" <<'END'
#!/bin/sh
[ $# -gt 0 ] || exit 0
out=${DEVICE_URI#keep:}
[ ! -e "$out/dead" ] || { echo "ERROR: The printer caught fire" >&2; exit 1; }
while trouble=$(cat "$out/trouble" 2>/dev/null) && [ "$trouble" ]; do
  echo "STATE: +$trouble" >&2
  was=$trouble
  sleep 0.1
done
[ ! "${was-}" ] || echo "STATE: -$was" >&2
cat ${6+"$6"} >"$out/part" && mv "$out/part" "$out/$1.pdf"
END
chmod 755 "$dir/bin/backend/keep"

# In points. Folio is what Indonesia's printers call their nearest to F4.
size() {
  case $1 in
    A4) echo 595 842 ;;
    A3) echo 842 1191 ;;
    Letter) echo 612 792 ;;
    Folio) echo 612 936 ;;
    *) echo "no size $1" >&2 && exit 1 ;;
  esac
}
ppd() { # the sizes of a printer, which knows no others unless one of them is Custom
  cat <<END
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "KEEP.PPD"
*Manufacturer: "Keep"
*Product: "(Keep)"
*ModelName: "Keep"
*ShortNickName: "Keep"
*NickName: "Keep"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsVersion: 2.4
*cupsManualCopies: True
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
END
  case ,$1, in *,Custom,*)
    cat <<END
*VariablePaperSize: True
*NonUIOrderDependency: 100 AnySetup *CustomPageSize
*CustomPageSize True: "pop pop pop pop pop"
*ParamCustomPageSize Width: 1 points 72 1000
*ParamCustomPageSize Height: 2 points 72 2000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 3
*HWMargins: 12 12 12 12
END
    ;;
  esac
  sizes=$(echo "$1" | tr , '\n' | grep -v Custom)
  first=$(echo "$sizes" | head -n 1)
  for kind in PageSize PageRegion; do
    printf '*OpenUI *%s: PickOne\n*OrderDependency: 10 AnySetup *%s\n*Default%s: %s\n' $kind $kind $kind "$first"
    for s in $sizes; do
      set -- $(size "$s")
      printf '*%s %s: "<</PageSize[%s %s]>>setpagedevice"\n' $kind "$s" "$1" "$2"
    done
    printf '*CloseUI: *%s\n' $kind
  done
  printf '*DefaultImageableArea: %s\n*DefaultPaperDimension: %s\n' "$first" "$first"
  for s in $sizes; do
    set -- $(size "$s")
    printf '*ImageableArea %s: "12 12 %s %s"\n*PaperDimension %s: "%s %s"\n' "$s" $(($1 - 12)) $(($2 - 12)) "$s" "$1" "$2"
  done
}
default=Default
for printer; do
  name=${printer%%=*}
  mkdir -p "$dir/out/$name"
  ppd "${printer#*=}" >"$dir/root/ppd/$name.ppd"
  cat >>"$dir/root/printers.conf" <<END
<${default}Printer $name>
Info $(echo "$name" | tr _ ' ')
DeviceURI keep:$dir/out/$name
State Idle
Accepting Yes
ErrorPolicy stop-printer
</${default}Printer>
END
  default=
done
# As root, it runs what prints as somebody else.
chmod -R a+rX "$dir"
chmod 777 "$dir/out"/* 2>/dev/null || :
# A copy: Debian and Ubuntu keep the one in its own place from running anything elsewhere.
cp /usr/sbin/cupsd "$dir/bin/cupsd"
exec "$dir/bin/cupsd" -f -c "$dir/root/cupsd.conf" -s "$dir/root/cups-files.conf"
