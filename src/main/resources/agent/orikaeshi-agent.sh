#!/bin/sh
# Tells the desk which devices are on this network. Needs a POSIX shell, awk, curl or wget, and ip or /proc/net/arp.
# More is seen with arp-scan (two devices at one address), nmap or tcpdump (who gives out addresses), and as root.
#
#   orikaeshi-agent install URL KEY   from now on every minute (as root)
#   orikaeshi-agent uninstall
#   orikaeshi-agent run               looks and reports once
#   orikaeshi-agent show              prints what it would report, and sends nothing
set -u
VERSION=1
CONF=${ORIKAESHI_AGENT_CONF:-/etc/orikaeshi-agent.conf}
STATE=${ORIKAESHI_AGENT_STATE:-/var/lib/orikaeshi-agent}
PROGRAM=/usr/local/sbin/orikaeshi-agent
UNITS=/etc/systemd/system
LC_ALL=C
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
export LC_ALL PATH
umask 077

have() { command -v "$1" >/dev/null 2>&1; }
fail() { echo "orikaeshi-agent: $1" >&2; exit 1; }
scans() { have arp-scan && [ "$(id -u)" = 0 ]; }

# Own addresses on private networks: "interface address/bits". What containers, tunnels and providers are on is none of them.
own() {
  have ip && ip -o -4 addr show scope global 2>/dev/null | awk '
    $2 ~ /^(docker|veth|virbr|lxc|podman|cni|tun|tap|wg|ppp|tailscale)/ || ($2 ~ /^br-[0-9a-f]+$/ && length($2) == 15) { next }
    $4 ~ /^10\./ || $4 ~ /^192\.168\./ || $4 ~ /^172\.(1[6-9]|2[0-9]|3[01])\./ { print $2, $4 }'
}
interfaces() { own | awk '{print $1}' | sort -u; }

# Whom to ask whether they are there: everybody on networks of up to 1,022 addresses, and whoever was there a while ago.
targets() {
  scans || own | awk '{
    split($2, part, /[.\/]/)
    if (part[5] >= 22 && part[5] < 31) {
      size = 1; for (bits = part[5]; bits < 32; bits++) size *= 2
      me = ((part[1] * 256 + part[2]) * 256 + part[3]) * 256 + part[4]; first = me - me % size
      for (i = 1; i < size - 1; i++) { a = first + i
        print int(a / 16777216) "." int(a / 65536) % 256 "." int(a / 256) % 256 "." a % 256 } } }'
  have ip && ip neigh show nud stale 2>/dev/null | awk '{print ($1 ~ /^fe80:/ ? $1 "%" $3 : $1)}'
}

# So that the system learns who is there, and no longer believes in who is not.
sweep() {
  targets | sort -u | head -n 3000 | {
    n=0
    while read -r target; do
      ping -c 1 -W 1 "$target" >/dev/null 2>&1 &
      n=$((n + 1)); [ $((n % 64)) -eq 0 ] && wait
    done
    wait
  }
}

# "mac address", each as often as it is seen.
neighbours() {
  scanned=
  if scans; then
    scanned=yes
    interfaces | while read -r interface; do arp-scan -q -l -I "$interface" 2>/dev/null; done |
      awk '$1 ~ /^[0-9.]+$/ && $2 ~ /^[0-9a-fA-F:]+$/ {print $2, $1}'
  fi
  if have ip; then
    ip neigh show 2>/dev/null | awk -v on=" $(interfaces | tr '\n' ' ')" -v scanned="$scanned" '
      /FAILED|INCOMPLETE|NOARP/ || (scanned != "" && $1 !~ /:/) { next }
      { dev = ""; mac = ""
        for (i = 2; i < NF; i++) { if ($i == "dev") dev = $(i + 1); if ($i == "lladdr") mac = $(i + 1) }
        if (mac != "" && (on == " " || index(on, " " dev " "))) print mac, $1 }'
  elif [ -r /proc/net/arp ]; then
    awk 'NR > 1 && $3 != "0x0" {print $4, $1}' /proc/net/arp
  fi
  own | while read -r interface address; do
    [ -r "/sys/class/net/$interface/address" ] && echo "$(cat "/sys/class/net/$interface/address") ${address%/*} $(uname -n)"
  done
}

# "mac name", of those that asked this box for an address.
names() {
  cat ${ORIKAESHI_AGENT_LEASES:-/tmp/dhcp.leases /var/lib/misc/dnsmasq.leases} 2>/dev/null |
    awk '$2 ~ /:/ && $4 != "*" && $4 != "" {print $2, $4}'
  cat /var/lib/dhcp/dhcpd.leases 2>/dev/null | awk '$1 == "hardware" {mac = $3} $1 == "client-hostname" {print mac, $2}' | tr -d ';"'
}

# Addresses of those that give out addresses: of whom this box has its own, and of whoever is heard to offer one.
servers() {
  find /var/lib/dhcp /var/lib/NetworkManager /run/systemd/netif/leases -type f -mtime -4 2>/dev/null | while read -r file; do
    awk '/dhcp-server-identifier/ {last = $3} /^SERVER_ADDRESS=/ {sub(/.*=/, ""); last = $0} END {if (last) print last}' "$file"
  done | tr -d ';'
  [ "$(id -u)" = 0 ] || return 0
  if [ -n "$DUE" ] && have nmap; then
    interfaces | while read -r interface; do nmap -e "$interface" --script broadcast-dhcp-discover 2>/dev/null </dev/null; done |
      awk '/Server Identifier/ {print $NF}'
  fi
  if have tcpdump && have timeout; then
    interfaces | {
      while read -r interface; do timeout 15 tcpdump -l -n -i "$interface" 'udp src port 67' 2>/dev/null & done
      wait
    } | awk '/Reply/ {for (i = 1; i < NF; i++) if ($(i + 1) == ">") {sub(/\.67$/, "", $i); print $i}}'
  fi
}

# What costs more is done every five minutes.
due() {
  now=$(date +%s)
  last=$(cat "$STATE/due" 2>/dev/null)
  case $last in '' | *[!0-9]*) last=0 ;; esac
  [ "$now" -lt "$last" ] || [ $((now - last)) -ge 290 ] || return 1
  echo "$now" >"$STATE/due"
}

# What was there a minute ago counts as well: who takes an address from another is seen only so.
report() {
  mkdir -p "$STATE" || fail "cannot write to $STATE"
  DUE=
  if due; then DUE=yes; sweep; fi
  neighbours >"$STATE/now.$$"
  touch "$STATE/now"
  { cat "$STATE/now.$$" "$STATE/now"; names | sed 's/^/name /'; servers | sort -u | sed 's/^/dhcp /'; } |
    awk -v version="$VERSION" -v host="$(uname -n)" '
      function plain(text) { gsub(/[^A-Za-z0-9._ -]/, "", text); return substr(text, 1, 100) }
      $1 == "name" { called[tolower($2)] = plain($3); next }
      $1 == "dhcp" { if ($2 ~ /^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+$/) dhcp[$2]; next }
      $1 ~ /^[0-9a-fA-F:]+$/ && split($1, pairs, ":") == 6 && $2 ~ /^[0-9a-fA-F.:]+$/ {
        if (!(($1, $2) in seen) && n < 2000) { seen[$1, $2]; mac[++n] = $1; at[n] = $2 }
        if ($3 != "") called[tolower($1)] = plain($3) }
      END {
        printf "{\"version\": \"%s\", \"host\": \"%s\", \"devices\": [", version, plain(host)
        for (i = 1; i <= n; i++) {
          printf "%s{\"mac\": \"%s\", \"address\": \"%s\"", (i > 1 ? ", " : ""), mac[i], at[i]
          if (called[tolower(mac[i])] != "") printf ", \"name\": \"%s\"", called[tolower(mac[i])]
          printf "}" }
        printf "], \"dhcp\": ["
        for (server in dhcp) { printf "%s\"%s\"", (m++ ? ", " : ""), server }
        print "]}" }'
  mv "$STATE/now.$$" "$STATE/now"
}

settings() {
  [ -r "$CONF" ] || fail "no $CONF: install first"
  URL=$(sed -n 's/^URL=//p' "$CONF")
  KEY=$(sed -n 's/^KEY=//p' "$CONF")
}

# Not every wget can be told how long to wait.
patience() { wget --help 2>&1 | grep -q -e '-T' && echo "-T 20"; }

# The address holds the key: curl reads it from its input, so that no list of processes shows it.
send() {
  if have curl; then
    printf 'url = "%s"\n' "$URL/intake/devices/$KEY" |
      curl -fsS --max-time 20 -H 'Content-Type: application/json' --data-binary "@$1" -K -
  else
    wget -q $(patience) -O /dev/null --header='Content-Type: application/json' --post-file="$1" "$URL/intake/devices/$KEY"
  fi
}

run() {
  settings
  mkdir -p "$STATE" || fail "cannot write to $STATE"
  # A run that takes longer than a minute is not disturbed by the next.
  trap 'rm -f "$STATE/report.$$" "$STATE/now.$$"' EXIT
  report >"$STATE/report.$$"
  send "$STATE/report.$$" || fail "the desk did not take the report: look at URL and KEY in $CONF"
}

fetch() {
  if have curl; then curl -fsS --max-time 20 -o "$2" "$1"; else wget -q $(patience) -O "$2" "$1"; fi
}

install() {
  [ $# -eq 2 ] || fail "install URL KEY"
  case $1 in http://?* | https://?*) ;; *) fail "the URL has to begin with https:// or http://" ;; esac
  case $1$2 in *[!][A-Za-z0-9_.:/@%-]*) fail "URL or KEY has a character that cannot be in it" ;; esac
  [ "$(id -u)" = 0 ] || fail "only root can install it"
  have curl || have wget || fail "curl or wget is needed"
  mkdir -p "${PROGRAM%/*}"
  fetch "${1%/}/intake/agent.sh" "$PROGRAM.new" || fail "cannot fetch ${1%/}/intake/agent.sh"
  chmod 755 "$PROGRAM.new" && mv "$PROGRAM.new" "$PROGRAM"
  printf 'URL=%s\nKEY=%s\n' "${1%/}" "$2" >"$CONF"
  "$PROGRAM" run || exit 1
  if [ -d /run/systemd/system ]; then
    printf '[Unit]\nDescription=Tells the desk which devices are on this network\nAfter=network-online.target\n[Service]\nType=oneshot\nTimeoutStartSec=3min\nExecStart=%s run\n' "$PROGRAM" >"$UNITS/orikaeshi-agent.service"
    printf '[Unit]\nDescription=Every minute\n[Timer]\nOnBootSec=1min\nOnUnitActiveSec=1min\nAccuracySec=5s\n[Install]\nWantedBy=timers.target\n' >"$UNITS/orikaeshi-agent.timer"
    chmod 644 "$UNITS/orikaeshi-agent.service" "$UNITS/orikaeshi-agent.timer"
    systemctl daemon-reload && systemctl enable --now orikaeshi-agent.timer
  else
    { crontab -l 2>/dev/null | grep -v "$PROGRAM"; echo "* * * * * $PROGRAM run"; } | crontab - ||
      fail "there is neither systemd nor cron: have something run '$PROGRAM run' every minute"
    [ -x /etc/init.d/cron ] && /etc/init.d/cron restart >/dev/null 2>&1
  fi
  echo "orikaeshi-agent: installed, the first report is with the desk"
}

uninstall() {
  [ "$(id -u)" = 0 ] || fail "only root can remove it"
  if [ -d /run/systemd/system ]; then
    systemctl disable --now orikaeshi-agent.timer 2>/dev/null
    rm -f "$UNITS/orikaeshi-agent.timer" "$UNITS/orikaeshi-agent.service"
    systemctl daemon-reload
  else
    crontab -l 2>/dev/null | grep -v "$PROGRAM" | crontab -
  fi
  rm -rf "$PROGRAM" "$CONF" "$STATE"
}

case "${1:-}" in
  run) run ;;
  show) report ;;
  install) shift; install "$@" ;;
  uninstall) uninstall ;;
  *) fail "install URL KEY | uninstall | run | show" ;;
esac
