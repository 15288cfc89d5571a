<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AccessWords</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, on what condition</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, but not %2</source>
        <translation>%1, aber nicht %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>Bypass</translation>
    </message>
    <message>
        <source>Service Auth</source>
        <translation>Service Auth</translation>
    </message>
    <message>
        <source>Lets in who signs in and matches.</source>
        <translation>Lässt ein, wer sich anmeldet und passt.</translation>
    </message>
    <message>
        <source>Refuses who matches, before the policies below it are asked.</source>
        <translation>Weist ab, wer passt, bevor die Richtlinien darunter gefragt werden.</translation>
    </message>
    <message>
        <source>Asked first. Nobody signs in and nothing is logged: who someone is cannot count.</source>
        <translation>Wird zuerst gefragt. Niemand meldet sich an, nichts wird protokolliert: Wer jemand ist, kann nicht zählen.</translation>
    </message>
    <message>
        <source>Asked first. For programs that send a service token; there is no login page.</source>
        <translation>Wird zuerst gefragt. Für Programme, die ein Dienst-Token senden; es gibt keine Anmeldeseite.</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>everyone at %1</source>
        <translation>alle bei %1</translation>
    </message>
    <message>
        <source>everyone from %1</source>
        <translation>alle aus %1</translation>
    </message>
    <message>
        <source>the group %1</source>
        <translation>die Gruppe %1</translation>
    </message>
    <message>
        <source>the service token %1</source>
        <translation>das Dienst-Token %1</translation>
    </message>
    <message>
        <source>any service token</source>
        <translation>jedes Dienst-Token</translation>
    </message>
    <message>
        <source>everyone who signs in with %1</source>
        <translation>alle, die sich mit %1 anmelden</translation>
    </message>
    <message>
        <source>everyone with a client certificate</source>
        <translation>alle mit einem Client-Zertifikat</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>in the group %1</source>
        <translation>in der Gruppe %1</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>with an address at %1</source>
        <translation>mit einer Adresse bei %1</translation>
    </message>
    <message>
        <source>signed in with %1</source>
        <translation>angemeldet mit %1</translation>
    </message>
    <message>
        <source>with a client certificate</source>
        <translation>mit einem Client-Zertifikat</translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>the service token ci</comment>
        <translation>mit: %1</translation>
    </message>
    <message>
        <source>Matches nobody: nothing is included</source>
        <translation>Passt auf niemanden: nichts ist einbezogen</translation>
    </message>
    <message>
        <source>Allow %1</source>
        <translation>Erlaubt %1</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Sperrt %1</translation>
    </message>
    <message>
        <source>No sign-in for %1</source>
        <translation>Keine Anmeldung für %1</translation>
    </message>
    <message>
        <source>Let in %1, without a login page</source>
        <translation>Lässt ohne Anmeldeseite ein: %1</translation>
    </message>
    <message>
        <source>Nobody: nothing is included</source>
        <translation>Niemand: nichts ist einbezogen</translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>Reached</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Partly reached</source>
        <translation>Teilweise erreichbar</translation>
    </message>
    <message>
        <source>Denied, if policy is enforced</source>
        <translation>Gesperrt, sofern Regeln durchgesetzt werden</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Nothing there</source>
        <translation>Nichts dahinter</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Nearest: %1. %2</source>
        <translation>Am nächsten: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Egress</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Ingress policy</source>
        <translation>Eingangsregel</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message numerus="yes">
        <source>%1 leads to %n backend(s)</source>
        <translation>
            <numerusform>%1 führt zu %n Backend</numerusform>
            <numerusform>%1 führt zu %n Backends</numerusform>
        </translation>
    </message>
    <message>
        <source>Enforcer</source>
        <translation>Durchsetzung</translation>
    </message>
    <message>
        <source>The connector answers itself: %1</source>
        <translation>Der Konnektor antwortet selbst: %1</translation>
    </message>
    <message>
        <source>Inside the connector&apos;s own pod, where no policy looks</source>
        <translation>Im eigenen Pod des Konnektors, wo keine Regel hinsieht</translation>
    </message>
    <message>
        <source>No connector of tunnel %1 is in these files</source>
        <translation>Kein Konnektor des Tunnels %1 steht in diesen Dateien</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>zu %1</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>%1, rule %2 of %3</source>
        <translation>%1, Regel %2 von %3</translation>
    </message>
    <message>
        <source>any path</source>
        <translation>jeder Pfad</translation>
    </message>
    <message>
        <source>Leads nowhere</source>
        <translation>Führt ins Leere</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Edge</translation>
    </message>
    <message>
        <source>all its other open ports</source>
        <translation>alle seine übrigen offenen Ports</translation>
    </message>
    <message>
        <source>Reachable, not published</source>
        <translation>Erreichbar, nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>The tunnel&apos;s routes are not known.</source>
        <translation>Die Routen des Tunnels sind nicht bekannt.</translation>
    </message>
    <message>
        <source>No hostname leads here, but the connector needs it to work.</source>
        <translation>Kein Hostname führt hierher, doch der Konnektor braucht es, um zu arbeiten.</translation>
    </message>
    <message>
        <source>No hostname leads here.</source>
        <translation>Kein Hostname führt hierher.</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>no tunnel of the document runs here</source>
        <translation>hier läuft kein Tunnel des Dokuments</translation>
    </message>
    <message>
        <source>runs tunnel %1</source>
        <translation>betreibt den Tunnel %1</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Türen</translation>
    </message>
    <message>
        <source>%1 open, %2 too many</source>
        <translation>%1 offen, %2 zu viel</translation>
    </message>
    <message>
        <source>%1 open; its routes are unknown, so what is too many cannot be told</source>
        <translation>%1 offen; die Routen sind unbekannt, deshalb lässt sich nicht sagen, was zu viel ist</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Secret %1, key %2</source>
        <translation>Secret %1, Schlüssel %2</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>No policy selects it.</source>
        <translation>Keine Regel wählt ihn aus.</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>Selects</source>
        <translation>Wählt aus</translation>
    </message>
    <message>
        <source>every pod</source>
        <translation>jeden Pod</translation>
    </message>
    <message>
        <source>Ingress</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Denied by %1</source>
        <translation>Gesperrt durch %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weitere</translation>
    </message>
    <message numerus="yes">
        <source>and %n connection(s) more</source>
        <translation>
            <numerusform>und %n weitere Verbindung</numerusform>
            <numerusform>und %n weitere Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Access application</source>
        <translation>Access-Anwendung</translation>
    </message>
    <message>
        <source>Stands in front of</source>
        <translation>Steht vor</translation>
    </message>
    <message>
        <source>no published hostname</source>
        <translation>keinem veröffentlichten Hostnamen</translation>
    </message>
    <message>
        <source>The document has no reusable policy of this name.</source>
        <translation>Das Dokument hat keine wiederverwendbare Richtlinie dieses Namens.</translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>is refused: an application denies by default.</source>
        <translation>werden abgewiesen: Eine Anwendung sperrt, was nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>WAF</source>
        <translation>WAF</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>durchgelassen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>challenged</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Challenged</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>WAF rule %1 of %2</source>
        <translation>WAF-Regel %1 von %2</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>hop, verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(Assumed: nobody observed it.)</source>
        <translation>(Angenommen: Niemand hat es beobachtet.)</translation>
    </message>
    <message>
        <source>Nearest miss</source>
        <translation>Knapp verfehlt</translation>
    </message>
    <message>
        <source>Reusable Access policy</source>
        <translation>Wiederverwendbare Access-Richtlinie</translation>
    </message>
    <message>
        <source>WAF and Access look at the address: trace a request to see what they do.</source>
        <translation>WAF und Access sehen auf die Adresse: Verfolgen Sie eine Anfrage, um zu sehen, was sie tun.</translation>
    </message>
    <message>
        <source>From here on</source>
        <translation>Ab hier</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) may take other requests than %1.</source>
        <translation>
            <numerusform>%n Regel kann andere Anfragen als %1 treffen.</numerusform>
            <numerusform>%n Regeln können andere Anfragen als %1 treffen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stands before other paths.</source>
        <translation>Vor anderen Pfaden steht %1.</translation>
    </message>
    <message>
        <source>%1 by somebody unknown ends here. Below is the way of those who get further.</source>
        <translation>%1 von jemand Unbekanntem endet hier. Darunter steht der Weg derer, die weiterkommen.</translation>
    </message>
</context>
<context>
    <name>EdgeJudge</name>
    <message>
        <source>depends on %1</source>
        <translation>hängt ab von %1</translation>
    </message>
    <message>
        <source>rule %1 cannot be judged</source>
        <translation>Regel %1 lässt sich nicht beurteilen</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>rule %1 skips the rest</source>
        <translation>Regel %1 überspringt den Rest</translation>
    </message>
    <message>
        <source>rule %1, which ends nothing</source>
        <translation>Regel %1, die nichts beendet</translation>
    </message>
    <message>
        <source>no rule matches</source>
        <translation>keine Regel trifft zu</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>kommt durch</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>challenged</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Managed challenge</source>
        <translation>Verwaltete Prüfung</translation>
    </message>
    <message>
        <source>JS challenge</source>
        <translation>JS-Prüfung</translation>
    </message>
    <message>
        <source>Interactive challenge</source>
        <translation>Interaktive Prüfung</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokollieren</translation>
    </message>
    <message>
        <source>Ends the evaluation: the visitor gets an error page.</source>
        <translation>Beendet die Auswertung: Der Besucher sieht eine Fehlerseite.</translation>
    </message>
    <message>
        <source>Ends the evaluation: Cloudflare chooses a check; most people pass without a click. Programs do not.</source>
        <translation>Beendet die Auswertung: Cloudflare wählt eine Prüfung; die meisten Menschen kommen ohne Klick durch, Programme nicht.</translation>
    </message>
    <message>
        <source>Ends the evaluation: the browser must run a script for some seconds.</source>
        <translation>Beendet die Auswertung: Der Browser muss einige Sekunden lang ein Skript ausführen.</translation>
    </message>
    <message>
        <source>Ends the evaluation: the visitor must click.</source>
        <translation>Beendet die Auswertung: Der Besucher muss klicken.</translation>
    </message>
    <message>
        <source>Goes past what is chosen here; blocks nothing itself.</source>
        <translation>Überspringt, was hier gewählt ist; sperrt selbst nichts.</translation>
    </message>
    <message>
        <source>Only writes it down, and the next rule is asked.</source>
        <translation>Schreibt es nur auf; danach ist die nächste Regel dran.</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgewiesen</translation>
    </message>
</context>
<context>
    <name>EdgeWords</name>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>hostname</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>path and query</source>
        <translation>Pfad und Abfrage</translation>
    </message>
    <message>
        <source>whole address</source>
        <translation>ganze Adresse</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>user agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>referer</source>
        <translation>Referer</translation>
    </message>
    <message>
        <source>cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>visitor&apos;s address</source>
        <translation>Adresse des Besuchers</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>continent</source>
        <translation>Kontinent</translation>
    </message>
    <message>
        <source>network (AS number)</source>
        <translation>Netz (AS-Nummer)</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>known good bot</source>
        <translation>bekannter guter Bot</translation>
    </message>
    <message>
        <source>%1 in lower case</source>
        <translation>%1 in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>does not start with</source>
        <translation>beginnt nicht mit</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>does not end with</source>
        <translation>endet nicht mit</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>endet mit</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not match</source>
        <translation>passt nicht auf</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>passt auf</translation>
    </message>
    <message>
        <source>is not like</source>
        <translation>ist nicht wie</translation>
    </message>
    <message>
        <source>is like</source>
        <translation>ist wie</translation>
    </message>
    <message>
        <source>is not exactly like</source>
        <translation>ist nicht genau wie</translation>
    </message>
    <message>
        <source>is exactly like</source>
        <translation>ist genau wie</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>ist keines von</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>is not in the list</source>
        <translation>ist nicht in der Liste</translation>
    </message>
    <message>
        <source>is in the list</source>
        <translation>ist in der Liste</translation>
    </message>
    <message>
        <source>is not less than</source>
        <translation>ist nicht kleiner als</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>is not at most</source>
        <translation>ist nicht höchstens</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is not more than</source>
        <translation>ist nicht größer als</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>is not at least</source>
        <translation>ist nicht mindestens</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is off</source>
        <translation>ist aus</translation>
    </message>
    <message>
        <source>is on</source>
        <translation>ist an</translation>
    </message>
</context>
<context>
    <name>Gesture</name>
    <message>
        <source>everything else</source>
        <translation>alles andere</translation>
    </message>
    <message>
        <source>Route %1 to %2</source>
        <translation>%1 zu %2 leiten</translation>
    </message>
    <message>
        <source>Publish %1</source>
        <translation>%1 veröffentlichen</translation>
    </message>
    <message>
        <source>Move %1 to tunnel %2</source>
        <translation>%1 in den Tunnel %2 verlegen</translation>
    </message>
</context>
<context>
    <name>MapAccessible</name>
    <message>
        <source>Show only this path</source>
        <translation>Nur diesen Weg zeigen</translation>
    </message>
    <message>
        <source>Connect to…</source>
        <translation>Verbinden mit…</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen…</translation>
    </message>
</context>
<context>
    <name>MapNode</name>
    <message>
        <source>not published</source>
        <translation>nicht veröffentlicht</translation>
    </message>
    <message>
        <source>not in these files</source>
        <translation>nicht in diesen Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n Pod</numerusform>
            <numerusform>%n Pods</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 open, %2 closed</source>
        <translation>%1 offen, %2 geschlossen</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>Zone %1</translation>
    </message>
    <message>
        <source>Tunnel %1</source>
        <translation>Tunnel %1</translation>
    </message>
    <message>
        <source>Connector %1</source>
        <translation>Konnektor %1</translation>
    </message>
    <message>
        <source>Door to %1, %2</source>
        <translation>Tür zu %1, %2</translation>
    </message>
    <message>
        <source>Doors of %1</source>
        <translation>Türen von %1</translation>
    </message>
    <message>
        <source>Namespace %1</source>
        <translation>Namespace %1</translation>
    </message>
    <message>
        <source>Service %1, port %2</source>
        <translation>Service %1, Port %2</translation>
    </message>
    <message>
        <source>Pod %1</source>
        <translation>Pod %1</translation>
    </message>
    <message>
        <source>Wall: network policy</source>
        <translation>Wand: Netzwerkregeln</translation>
    </message>
    <message>
        <source>WAF rules before %1</source>
        <translation>WAF-Regeln vor %1</translation>
    </message>
    <message>
        <source>Access before %1</source>
        <translation>Access vor %1</translation>
    </message>
</context>
<context>
    <name>OriginFields</name>
    <message>
        <source>The name that the service&apos;s certificate must carry. For https services whose certificate is for another name than the one dialled.</source>
        <translation>Der Name, den das Zertifikat des Dienstes tragen muss. Für https-Dienste, deren Zertifikat auf einen anderen als den gewählten Namen lautet.</translation>
    </message>
    <message>
        <source>Accepts any certificate of the service. A server name or a CA is the better way.</source>
        <translation>Nimmt jedes Zertifikat des Dienstes an. Ein Servername oder eine CA ist der bessere Weg.</translation>
    </message>
    <message>
        <source>A file in the connector&apos;s pod with the CA that signed the service&apos;s certificate.</source>
        <translation>Eine Datei im Pod des Konnektors mit der CA, die das Zertifikat des Dienstes ausgestellt hat.</translation>
    </message>
    <message>
        <source>Asks for the certificate by the visitor&apos;s hostname.</source>
        <translation>Fragt mit dem Hostnamen des Besuchers nach dem Zertifikat.</translation>
    </message>
    <message>
        <source>The Host header the service gets, in place of the visitor&apos;s.</source>
        <translation>Der Host-Header, den der Dienst anstelle dessen des Besuchers bekommt.</translation>
    </message>
    <message>
        <source>Speaks HTTP/2 to the service. Needs https; for gRPC.</source>
        <translation>Spricht HTTP/2 mit dem Dienst. Braucht https; für gRPC.</translation>
    </message>
    <message>
        <source>Sends bodies with a length. For WSGI servers that cannot read chunks.</source>
        <translation>Sendet Inhalte mit Längenangabe. Für WSGI-Server, die keine Teilstücke lesen können.</translation>
    </message>
    <message>
        <source>How long to wait for a TCP connection to the service.</source>
        <translation>Wie lange auf eine TCP-Verbindung zum Dienst gewartet wird.</translation>
    </message>
    <message>
        <source>How long to wait for the TLS handshake.</source>
        <translation>Wie lange auf den TLS-Handshake gewartet wird.</translation>
    </message>
    <message>
        <source>How often an open connection is tested.</source>
        <translation>Wie oft eine offene Verbindung geprüft wird.</translation>
    </message>
    <message>
        <source>How many idle connections to the service are kept.</source>
        <translation>Wie viele ungenutzte Verbindungen zum Dienst gehalten werden.</translation>
    </message>
    <message>
        <source>After how long an idle connection is closed.</source>
        <translation>Nach welcher Zeit eine ungenutzte Verbindung geschlossen wird.</translation>
    </message>
    <message>
        <source>Does not try IPv4 beside IPv6 when the service has both.</source>
        <translation>Versucht nicht IPv4 neben IPv6, wenn der Dienst beides hat.</translation>
    </message>
    <message>
        <source>The connector itself refuses requests without an Access token.</source>
        <translation>Der Konnektor weist Anfragen ohne Access-Token selbst zurück.</translation>
    </message>
    <message>
        <source>The team of the Access application: NAME of NAME.cloudflareaccess.com.</source>
        <translation>Das Team der Access-Anwendung: NAME aus NAME.cloudflareaccess.com.</translation>
    </message>
    <message>
        <source>The audience tags of the applications whose tokens count, one after another.</source>
        <translation>Die Audience-Tags der Anwendungen, deren Tokens gelten, nacheinander.</translation>
    </message>
    <message>
        <source>socks: the connector is a SOCKS5 proxy. Empty: an ordinary one.</source>
        <translation>socks: der Konnektor ist ein SOCKS5-Proxy. Leer: ein gewöhnlicher.</translation>
    </message>
    <message>
        <source>Visitors choose the destination themselves. Opens everything the connector reaches.</source>
        <translation>Besucher wählen das Ziel selbst. Öffnet alles, was der Konnektor erreicht.</translation>
    </message>
    <message>
        <source>Where the connector&apos;s own proxy listened; current releases do not read it.</source>
        <translation>Wo der eigene Proxy des Connectors lauschte; heutige Versionen lesen es nicht.</translation>
    </message>
    <message>
        <source>The port of the connector&apos;s own proxy; current releases do not read it.</source>
        <translation>Der Port des eigenen Proxys des Connectors; heutige Versionen lesen ihn nicht.</translation>
    </message>
</context>
<context>
    <name>PolicyText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>someone who cannot be told from these files</source>
        <translation>jemandem, der aus diesen Dateien nicht hervorgeht</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>allen</translation>
    </message>
    <message>
        <source>all pods</source>
        <translation>allen Pods</translation>
    </message>
    <message>
        <source>pods with %1</source>
        <translation>Pods mit %1</translation>
    </message>
    <message>
        <source>nodes with %1</source>
        <translation>Nodes mit %1</translation>
    </message>
    <message>
        <source>no pods with %1</source>
        <translation>keinen Pods mit %1</translation>
    </message>
    <message>
        <source>%1 except %2</source>
        <translation>%1 außer %2</translation>
    </message>
    <message>
        <source>a port that is not known</source>
        <translation>einem unbekannten Port</translation>
    </message>
    <message>
        <source>every port</source>
        <translation>jedem Port</translation>
    </message>
    <message>
        <source>every %1 port</source>
        <translation>jedem %1-Port</translation>
    </message>
    <message>
        <source>Allows to %1, %2</source>
        <translation>Erlaubt zu %1, %2</translation>
    </message>
    <message>
        <source>Allows from %1, %2</source>
        <translation>Erlaubt von %1, %2</translation>
    </message>
    <message>
        <source>Denies to %1, %2</source>
        <translation>Sperrt zu %1, %2</translation>
    </message>
    <message>
        <source>Denies from %1, %2</source>
        <translation>Sperrt von %1, %2</translation>
    </message>
    <message>
        <source>Leaves to the next tier: to %1, %2</source>
        <translation>Überlässt der nächsten Stufe: zu %1, %2</translation>
    </message>
    <message>
        <source>Leaves to the next tier: from %1, %2</source>
        <translation>Überlässt der nächsten Stufe: von %1, %2</translation>
    </message>
    <message>
        <source>Logs to %1, %2</source>
        <translation>Protokolliert zu %1, %2</translation>
    </message>
    <message>
        <source>Logs from %1, %2</source>
        <translation>Protokolliert von %1, %2</translation>
    </message>
    <message>
        <source>no one</source>
        <translation>niemandem</translation>
    </message>
    <message>
        <source>on every port</source>
        <translation>auf jedem Port</translation>
    </message>
    <message>
        <source>on no port</source>
        <translation>auf keinem Port</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>%1, rule %2</source>
        <translation>%1, Regel %2</translation>
    </message>
</context>
<context>
    <name>Selectors</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Mail domain</source>
        <translation>Mail-Domain</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>Länderkürzel</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP-Adressen</translation>
    </message>
    <message>
        <source>Address or range</source>
        <translation>Adresse oder Bereich</translation>
    </message>
    <message>
        <source>Access group</source>
        <translation>Access-Gruppe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Service token</source>
        <translation>Dienst-Token</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Any service token</source>
        <translation>Jedes Dienst-Token</translation>
    </message>
    <message>
        <source>Login method</source>
        <translation>Anmeldeweg</translation>
    </message>
    <message>
        <source>List of e-mail addresses</source>
        <translation>Liste von E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Id of the list</source>
        <translation>Id der Liste</translation>
    </message>
    <message>
        <source>List of IP addresses</source>
        <translation>Liste von IP-Adressen</translation>
    </message>
    <message>
        <source>Any client certificate</source>
        <translation>Jedes Client-Zertifikat</translation>
    </message>
    <message>
        <source>Name in a client certificate</source>
        <translation>Name im Client-Zertifikat</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Common Name</translation>
    </message>
    <message>
        <source>Way of signing in</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>Method of RFC 8176</source>
        <translation>Methode nach RFC 8176</translation>
    </message>
    <message>
        <source>Azure authentication context</source>
        <translation>Azure-Authentifizierungskontext</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Azure group</source>
        <translation>Azure-Gruppe</translation>
    </message>
    <message>
        <source>Id of the group</source>
        <translation>Id der Gruppe</translation>
    </message>
    <message>
        <source>Okta group</source>
        <translation>Okta-Gruppe</translation>
    </message>
    <message>
        <source>Google Workspace group</source>
        <translation>Google-Workspace-Gruppe</translation>
    </message>
    <message>
        <source>Address of the group</source>
        <translation>Adresse der Gruppe</translation>
    </message>
    <message>
        <source>GitHub organisation</source>
        <translation>GitHub-Organisation</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>SAML attribute</source>
        <translation>SAML-Attribut</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>OpenID Connect claim</source>
        <translation>OpenID-Connect-Claim</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Device posture</source>
        <translation>Gerätezustand</translation>
    </message>
    <message>
        <source>Id of the check</source>
        <translation>Id der Prüfung</translation>
    </message>
    <message>
        <source>External evaluation</source>
        <translation>Externe Bewertung</translation>
    </message>
    <message>
        <source>Address that is asked</source>
        <translation>Adresse, die gefragt wird</translation>
    </message>
    <message>
        <source>Address of its keys</source>
        <translation>Adresse ihrer Schlüssel</translation>
    </message>
    <message>
        <source>Token of a linked application</source>
        <translation>Token einer verknüpften Anwendung</translation>
    </message>
    <message>
        <source>Id of the application</source>
        <translation>Id der Anwendung</translation>
    </message>
    <message>
        <source>Member of a Cloudflare account</source>
        <translation>Mitglied eines Cloudflare-Kontos</translation>
    </message>
    <message>
        <source>Id of the account</source>
        <translation>Id des Kontos</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Write the domain alone, as example.com.</source>
        <translation>Schreiben Sie die Domain allein, etwa example.com.</translation>
    </message>
    <message>
        <source>A country is written with two letters, as DE.</source>
        <translation>Ein Land schreibt man mit zwei Buchstaben, etwa DE.</translation>
    </message>
    <message>
        <source>“%1” is no address and no range.</source>
        <translation>„%1“ ist weder Adresse noch Bereich.</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field, is on</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>field, operator, values</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>%1, unless %2</source>
        <translation>%1, außer %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>; or </source>
        <translation>; oder </translation>
    </message>
    <message>
        <source>%1 when %2</source>
        <comment>action, condition</comment>
        <translation>%1, wenn %2</translation>
    </message>
    <message>
        <source>every request</source>
        <translation>jede Anfrage</translation>
    </message>
    <message>
        <source>%1, whatever the request</source>
        <comment>action</comment>
        <translation>%1, was auch immer angefragt wird</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>One-time PIN for a few addresses</source>
        <translation>Einmal-PIN für einige Adressen</translation>
    </message>
    <message>
        <source>They get a PIN by mail and are let in; nobody else is.</source>
        <translation>Sie bekommen eine PIN per E-Mail und werden eingelassen, sonst niemand.</translation>
    </message>
    <message>
        <source>Protect an admin surface</source>
        <translation>Eine Verwaltungsoberfläche schützen</translation>
    </message>
    <message>
        <source>A few addresses, from the countries you name, signed in for half an hour.</source>
        <translation>Einige Adressen, aus den genannten Ländern, für eine halbe Stunde angemeldet.</translation>
    </message>
    <message>
        <source>Only from some countries</source>
        <translation>Nur aus bestimmten Ländern</translation>
    </message>
    <message>
        <source>Who signs in from there is let in. Several countries become a group: in a policy they would all have to hold at once.</source>
        <translation>Wer sich von dort anmeldet, wird eingelassen. Mehrere Länder werden zu einer Gruppe: In einer Richtlinie müssten alle zugleich gelten.</translation>
    </message>
    <message>
        <source>A service token for a webhook</source>
        <translation>Ein Dienst-Token für einen Webhook</translation>
    </message>
    <message>
        <source>A program sends two headers and is let in without a login page.</source>
        <translation>Ein Programm sendet zwei Kopfzeilen und wird ohne Anmeldeseite eingelassen.</translation>
    </message>
    <message>
        <source>A public path of a protected hostname</source>
        <translation>Ein öffentlicher Pfad eines geschützten Hostnamens</translation>
    </message>
    <message>
        <source>Everyone reaches this path without signing in; the rest stays protected.</source>
        <translation>Alle erreichen diesen Pfad ohne Anmeldung; der Rest bleibt geschützt.</translation>
    </message>
    <message>
        <source>Block everyone on a path</source>
        <translation>Alle auf einem Pfad sperren</translation>
    </message>
    <message>
        <source>Nobody reaches this path, whoever signs in.</source>
        <translation>Niemand erreicht diesen Pfad, wer sich auch anmeldet.</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>name of a group of countries</comment>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>Invited addresses</source>
        <translation>Eingeladene Adressen</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>From there</source>
        <translation>Von dort</translation>
    </message>
    <message>
        <source>Any service token</source>
        <translation>Jedes Dienst-Token</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Choose a hostname.</source>
        <translation>Wählen Sie einen Hostnamen.</translation>
    </message>
    <message>
        <source>Write the path, as /api/hooks.</source>
        <translation>Schreiben Sie den Pfad, etwa /api/hooks.</translation>
    </message>
    <message>
        <source>Write at least one address.</source>
        <translation>Schreiben Sie mindestens eine Adresse.</translation>
    </message>
    <message>
        <source>Write at least one country, as DE.</source>
        <translation>Schreiben Sie mindestens ein Land, etwa DE.</translation>
    </message>
    <message>
        <source>“%1” is no address: write anna@example.com, or @example.com for everyone there.</source>
        <translation>„%1“ ist keine Adresse: Schreiben Sie anna@example.com, oder @example.com für alle dort.</translation>
    </message>
    <message>
        <source>“%1” is no country: write two letters, as DE.</source>
        <translation>„%1“ ist kein Land: Schreiben Sie zwei Buchstaben, etwa DE.</translation>
    </message>
    <message>
        <source>the token&apos;s Client ID</source>
        <translation>die Client-ID des Tokens</translation>
    </message>
    <message>
        <source>the secret, shown once when the token is made</source>
        <translation>das Geheimnis, einmal gezeigt, wenn das Token entsteht</translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Close an admin path, keep its API open</source>
        <translation>Einen Admin-Pfad schließen, seine API offen lassen</translation>
    </message>
    <message>
        <source>Ghost, WordPress and others have their public API below the admin&apos;s path.</source>
        <translation>Ghost, WordPress und andere haben ihre öffentliche API unterhalb des Admin-Pfads.</translation>
    </message>
    <message>
        <source>Closed path</source>
        <translation>Geschlossener Pfad</translation>
    </message>
    <message>
        <source>Open path</source>
        <translation>Offener Pfad</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Let only some countries in</source>
        <translation>Nur manche Länder einlassen</translation>
    </message>
    <message>
        <source>Everyone else is blocked. Two letters each; T1 is Tor.</source>
        <translation>Alle anderen werden gesperrt. Je zwei Buchstaben; T1 ist Tor.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Let a feed pass the other rules</source>
        <translation>Einen Feed an den anderen Regeln vorbeilassen</translation>
    </message>
    <message>
        <source>Feed readers are programs: a challenge locks them out. Stands first.</source>
        <translation>Feedreader sind Programme: Eine Prüfung sperrt sie aus. Steht zuerst.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Let %1 pass</source>
        <translation>%1 durchlassen</translation>
    </message>
    <message>
        <source>For what is only used from inside.</source>
        <translation>Für alles, was nur von innen gebraucht wird.</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Managed challenge on a path</source>
        <translation>Verwaltete Prüfung auf einem Pfad</translation>
    </message>
    <message>
        <source>For sign-in pages: people pass, most programs do not.</source>
        <translation>Für Anmeldeseiten: Menschen kommen durch, die meisten Programme nicht.</translation>
    </message>
    <message>
        <source>Check visitors of %1</source>
        <translation>Besucher von %1 prüfen</translation>
    </message>
</context>
<context>
    <name>sallyport</name>
    <message>
        <source>%1 %2 becomes a Deployment, which spreads its replicas and can be budgeted</source>
        <translation>%1 %2 wird ein Deployment, das seine Replikate verteilt und ein Budget haben kann</translation>
    </message>
    <message>
        <source>%1 allows everything and so cancels %2: the policies of one pod add up.</source>
        <translation>%1 erlaubt alles und hebt damit %2 auf: Die Regeln eines Pods zählen zusammen.</translation>
    </message>
    <message>
        <source>%1 allows it.</source>
        <translation>%1 erlaubt es.</translation>
    </message>
    <message>
        <source>%1 allows names, but no policy of %2 sends its DNS questions through Cilium: the names never become addresses.</source>
        <translation>%1 erlaubt Namen, doch keine Regel von %2 leitet dessen DNS-Fragen durch Cilium: Aus den Namen werden nie Adressen.</translation>
    </message>
    <message>
        <source>%1 already listens on port %2: choose another metricsPort</source>
        <translation>%1 lauscht schon auf Port %2: einen anderen metricsPort wählen</translation>
    </message>
    <message>
        <source>%1 asks for an Access token, but names no audTag that it may have: every visitor gets 403.</source>
        <translation>%1 verlangt ein Access-Token, nennt aber kein audTag, das es haben darf: Jeder Besucher bekommt 403.</translation>
    </message>
    <message>
        <source>%1 asks the connector to check Access tokens, but the wall denies it %2:443, where the keys are: every visitor gets 403.</source>
        <translation>%1 lässt den Konnektor Access-Tokens prüfen, doch die Wand sperrt ihm %2:443, wo die Schlüssel liegen: Jeder Besucher bekommt 403.</translation>
    </message>
    <message>
        <source>%1 brings cert.pem to %2: it can create and delete tunnels of the account.</source>
        <translation>%1 bringt cert.pem zu %2: Damit lassen sich Tunnel des Kontos anlegen und löschen.</translation>
    </message>
    <message>
        <source>%1 can reach %2: carrier NAT addresses, where Tailscale puts its machines.</source>
        <translation>%1 kann %2 erreichen: Adressen für Carrier-NAT, in denen Tailscale seine Rechner hat.</translation>
    </message>
    <message>
        <source>%1 can reach %2: home networks and clusters use these addresses.</source>
        <translation>%1 kann %2 erreichen: Heimnetze und Cluster benutzen diese Adressen.</translation>
    </message>
    <message>
        <source>%1 can reach %2: link-local addresses, where clouds serve the credentials of a machine.</source>
        <translation>%1 kann %2 erreichen: Link-Local-Adressen, unter denen Clouds die Zugangsdaten eines Rechners anbieten.</translation>
    </message>
    <message>
        <source>%1 can reach %2: private IPv6 addresses, left open by a wider range.</source>
        <translation>%1 kann %2 erreichen: private IPv6-Adressen, die ein weiterer Bereich offen lässt.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;%3; it is one of: %4</source>
        <translation>%1 kann nicht „%2“ sein%3; möglich sind: %4</translation>
    </message>
    <message>
        <source>%1 cannot be read, so what it allows is unknown: %2</source>
        <translation>%1 ist nicht lesbar; was es erlaubt, ist daher unbekannt: %2</translation>
    </message>
    <message>
        <source>%1 chooses the edge&apos;s address family itself, but policy allows IPv4 only.</source>
        <translation>%1 wählt die Adressfamilie der Edge selbst, doch die Regeln erlauben nur IPv4.</translation>
    </message>
    <message>
        <source>%1 could mean several objects of this kustomization; it is left as it is.</source>
        <translation>%1 könnte mehrere Objekte dieser Kustomization meinen; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%1 declares no port named %2.</source>
        <translation>%1 erklärt keinen Port namens %2.</translation>
    </message>
    <message>
        <source>%1 denies it.</source>
        <translation>%1 sperrt es.</translation>
    </message>
    <message>
        <source>%1 does not know --token-file, which came with 2025.4.0; the token is given by environment</source>
        <translation>%1 kennt --token-file nicht, das mit 2025.4.0 kam; das Token kommt aus der Umgebung</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t have a hostname, consider adding a scheme</source>
        <translation>%1 hat keinen Hostnamen; ein Schema könnte fehlen</translation>
    </message>
    <message>
        <source>%1 gets its token as an argument: the process list shows it.</source>
        <translation>%1 bekommt sein Token als Argument: Die Prozessliste zeigt es.</translation>
    </message>
    <message>
        <source>%1 gets the connector by %2patch.yaml: list that folder under components of the app&apos;s kustomization</source>
        <translation>%1 bekommt den Konnektor durch %2patch.yaml: den Ordner unter components der Kustomization der App aufführen</translation>
    </message>
    <message>
        <source>%1 has an audTag but no teamName: cloudflared refuses the configuration.</source>
        <translation>%1 hat ein audTag, aber keinen teamName: cloudflared weist die Konfiguration zurück.</translation>
    </message>
    <message>
        <source>%1 has no address.</source>
        <translation>%1 hat keine Adresse.</translation>
    </message>
    <message>
        <source>%1 has no field %2 to put the replacement into.</source>
        <translation>%1 hat kein Feld %2, in das die Ersetzung passt.</translation>
    </message>
    <message>
        <source>%1 has no kustomization.yaml.</source>
        <translation>%1 hat keine kustomization.yaml.</translation>
    </message>
    <message>
        <source>%1 has no memory limit.</source>
        <translation>%1 hat keine Speichergrenze.</translation>
    </message>
    <message>
        <source>%1 has no readiness probe: an update goes on before new pods are connected.</source>
        <translation>%1 hat keine Readiness-Probe: Eine Aktualisierung geht weiter, bevor neue Pods verbunden sind.</translation>
    </message>
    <message>
        <source>%1 has no source.</source>
        <translation>%1 hat keine Quelle.</translation>
    </message>
    <message>
        <source>%1 has one replica, as fits one node: every restart takes what it publishes down.</source>
        <translation>%1 hat ein Replikat, wie es zu einem Node passt: Bei jedem Neustart fällt aus, was es veröffentlicht.</translation>
    </message>
    <message>
        <source>%1 has one replica: every restart takes what it publishes down.</source>
        <translation>%1 hat ein Replikat: Bei jedem Neustart fällt aus, was es veröffentlicht.</translation>
    </message>
    <message>
        <source>%1 has the port &quot;%2&quot;: write a number (names of ports are not resolved here)</source>
        <translation>%1 hat den Port „%2“: eine Zahl schreiben (Namen von Ports werden hier nicht aufgelöst)</translation>
    </message>
    <message>
        <source>%1 is %2; it must be from %3 to %4.</source>
        <translation>%1 ist %2; erlaubt ist %3 bis %4.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; it must be one of: %3.</source>
        <translation>%1 ist „%2“; möglich sind: %3.</translation>
    </message>
    <message>
        <source>%1 is a component; kustomize takes it under components only.</source>
        <translation>%1 ist eine Komponente; kustomize nimmt sie nur unter components.</translation>
    </message>
    <message>
        <source>%1 is an invalid address, ingress rules don&apos;t support proxying to a different path on the origin service. The path will be the same as the eyeball request&apos;s path</source>
        <translation>%1 ist keine gültige Adresse: Ingress-Regeln können nicht auf einen anderen Pfad des Dienstes leiten. Der Pfad ist der der Anfrage</translation>
    </message>
    <message>
        <source>%1 is an invalid address, please make sure it has a scheme and a hostname</source>
        <translation>%1 ist keine gültige Adresse; sie braucht ein Schema und einen Hostnamen</translation>
    </message>
    <message>
        <source>%1 is asked for a certificate of its in-cluster name, which it hardly has: visitors get 502.</source>
        <translation>%1 wird nach einem Zertifikat für seinen Namen im Cluster gefragt, das es kaum hat: Besucher bekommen 502.</translation>
    </message>
    <message>
        <source>%1 is closed by default, and no rule allows %2.</source>
        <translation>%1 ist von vornherein geschlossen, und keine Regel erlaubt %2.</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 ist zweimal angegeben</translation>
    </message>
    <message>
        <source>%1 is in none of the document&apos;s zones.</source>
        <translation>%1 liegt in keiner Zone des Dokuments.</translation>
    </message>
    <message>
        <source>%1 is in this kustomization already (%2); kustomize refuses it.</source>
        <translation>%1 ist schon in dieser Kustomization (%2); kustomize weist es zurück.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 is more than one label deep: the free certificate does not cover it.</source>
        <translation>%1 liegt mehr als eine Ebene tief: Das kostenlose Zertifikat deckt es nicht ab.</translation>
    </message>
    <message>
        <source>%1 is named here, but it is not there.</source>
        <translation>%1 ist hier genannt, aber nicht da.</translation>
    </message>
    <message>
        <source>%1 is neither a patch nor a file with one.</source>
        <translation>%1 ist weder ein Patch noch eine Datei mit einem.</translation>
    </message>
    <message>
        <source>%1 is no component, so kustomize refuses it here.</source>
        <translation>%1 ist keine Komponente; kustomize weist es hier zurück.</translation>
    </message>
    <message>
        <source>%1 is no label selector, so nothing is selected.</source>
        <translation>%1 ist kein Label-Selektor; es wird nichts ausgewählt.</translation>
    </message>
    <message>
        <source>%1 is no longer supported by Cilium</source>
        <translation>%1 wird von Cilium nicht mehr unterstützt</translation>
    </message>
    <message>
        <source>%1 is no operation of JSON Patch.</source>
        <translation>%1 ist keine Operation von JSON Patch.</translation>
    </message>
    <message>
        <source>%1 is no peer: write NS/NAME, NS/pod/NAME, NS/svc/NAME, NS/{k=v}, an address, a DNS name, or world, host, remote-node, kube-apiserver</source>
        <translation>%1 ist kein Gegenüber: NS/NAME, NS/pod/NAME, NS/svc/NAME, NS/{k=v}, eine Adresse, einen DNS-Namen oder world, host, remote-node, kube-apiserver schreiben</translation>
    </message>
    <message>
        <source>%1 is no pod: the cluster&apos;s policies do not select it.</source>
        <translation>%1 ist kein Pod: Die Regeln des Clusters wählen es nicht aus.</translation>
    </message>
    <message>
        <source>%1 is no port: write a number from 1 to 65535 and TCP, UDP or SCTP, like 8200/TCP</source>
        <translation>%1 ist kein Port: eine Zahl von 1 bis 65535 und TCP, UDP oder SCTP schreiben, wie 8200/TCP</translation>
    </message>
    <message>
        <source>%1 is no regular expression, so nothing is selected.</source>
        <translation>%1 ist kein regulärer Ausdruck; es wird nichts ausgewählt.</translation>
    </message>
    <message>
        <source>%1 is not a valid URL</source>
        <translation>%1 ist keine gültige URL</translation>
    </message>
    <message>
        <source>%1 is not known here. Known: %2.</source>
        <translation>%1 ist hier nicht bekannt. Bekannt: %2.</translation>
    </message>
    <message>
        <source>%1 is not read: Sallyport does not fetch what lies elsewhere.</source>
        <translation>%1 wird nicht gelesen: Sallyport holt nichts, was anderswo liegt.</translation>
    </message>
    <message>
        <source>%1 is not read: Sallyport does not fetch.</source>
        <translation>%1 wird nicht gelesen: Sallyport holt nichts.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 ist nicht da.</translation>
    </message>
    <message>
        <source>%1 is not there; name a folder or a file of manifests.</source>
        <translation>%1 ist nicht da; einen Ordner oder eine Datei mit Manifesten nennen.</translation>
    </message>
    <message>
        <source>%1 is on a node&apos;s network; pod policies do not select it.</source>
        <translation>%1 benutzt das Netz eines Nodes; Regeln für Pods wählen es nicht aus.</translation>
    </message>
    <message>
        <source>%1 is outside the cluster, and a NetworkPolicy cannot name it; add it with its address under outside, by this name</source>
        <translation>%1 liegt außerhalb des Clusters, und eine NetworkPolicy kann es nicht nennen; unter outside mit Adresse und diesem Namen hinzufügen</translation>
    </message>
    <message>
        <source>%1 is published already, by the tunnel %2.</source>
        <translation>%1 ist schon veröffentlicht, vom Tunnel %2.</translation>
    </message>
    <message>
        <source>%1 is published by the tunnel of %2, but its DNS record points at %3.</source>
        <translation>%1 wird vom Tunnel von %2 veröffentlicht, doch sein DNS-Eintrag zeigt auf %3.</translation>
    </message>
    <message>
        <source>%1 is published, but the wall denies %2 to the connector.</source>
        <translation>%1 ist veröffentlicht, doch die Wand sperrt %2 für den Konnektor.</translation>
    </message>
    <message>
        <source>%1 is read as a regular expression: /* means any number of slashes.</source>
        <translation>%1 wird als regulärer Ausdruck gelesen: /* bedeutet beliebig viele Schrägstriche.</translation>
    </message>
    <message>
        <source>%1 is routed by %2 and by %3: DNS can point at one tunnel only.</source>
        <translation>%1 wird von %2 und von %3 geleitet: DNS kann nur auf einen Tunnel zeigen.</translation>
    </message>
    <message>
        <source>%1 is routed twice: only the first rule counts.</source>
        <translation>%1 wird zweimal geleitet: Nur die erste Regel zählt.</translation>
    </message>
    <message>
        <source>%1 is served by %2, but the connector runs in a pod of its own, where nothing else listens; name the app&apos;s Service, or use the sidecar layout</source>
        <translation>%1 wird von %2 bedient, doch der Konnektor läuft in einem eigenen Pod, wo sonst nichts lauscht; den Service der App nennen oder die Anordnung sidecar benutzen</translation>
    </message>
    <message>
        <source>%1 is served by the socket %2, which only containers of the connector&apos;s own pod can offer</source>
        <translation>%1 wird vom Socket %2 bedient, den nur Container im Pod des Konnektors anbieten können</translation>
    </message>
    <message>
        <source>%1 is taken for a name outside the cluster: no manifest shows a namespace %2</source>
        <translation>%1 gilt als Name außerhalb des Clusters: Kein Manifest zeigt einen Namespace %2</translation>
    </message>
    <message>
        <source>%1 is the connector&apos;s own pod: nothing else listens there.</source>
        <translation>%1 ist der eigene Pod des Konnektors: Sonst lauscht dort nichts.</translation>
    </message>
    <message>
        <source>%1 is there already and differs; write it over with --force, or name another file</source>
        <translation>%1 ist schon da und anders; mit --force überschreiben oder eine andere Datei nennen</translation>
    </message>
    <message>
        <source>%1 is there already; a generator needs behavior merge or replace to change it.</source>
        <translation>%1 ist schon da; um es zu ändern, braucht ein Generator behavior merge oder replace.</translation>
    </message>
    <message>
        <source>%1 is there twice: first at %2</source>
        <translation>%1 ist zweimal da: zuerst in %2</translation>
    </message>
    <message>
        <source>%1 is written, but nothing deploys it.</source>
        <translation>%1 ist geschrieben, doch nichts bringt es in den Cluster.</translation>
    </message>
    <message>
        <source>%1 isolates pods of Service %2 by more than their labels: allow port %3 from the connector there by hand</source>
        <translation>%1 isoliert Pods des Service %2 nach mehr als ihren Labels: Port %3 vom Konnektor dort von Hand erlauben</translation>
    </message>
    <message>
        <source>%1 keeps Linux capabilities.</source>
        <translation>%1 behält Linux-Capabilities.</translation>
    </message>
    <message>
        <source>%1 leads back to a kustomization that includes this one.</source>
        <translation>%1 führt zu einer Kustomization zurück, die diese einschließt.</translation>
    </message>
    <message>
        <source>%1 leads to the Service %2, which is not in these files.</source>
        <translation>%1 führt zum Service %2, der nicht in diesen Dateien steht.</translation>
    </message>
    <message>
        <source>%1 leads to the Service %2, which is not in these files; %3 is.</source>
        <translation>%1 führt zum Service %2, der nicht in diesen Dateien steht; %3 steht darin.</translation>
    </message>
    <message>
        <source>%1 leaves the node&apos;s network: no policy selects pods that are on it</source>
        <translation>%1 verlässt das Netz des Nodes: Keine Regel wählt Pods aus, die es benutzen</translation>
    </message>
    <message>
        <source>%1 lets the visitor choose where the connector connects, which no policy can close to what is published; name a service instead</source>
        <translation>%1 lässt den Besucher wählen, wohin der Konnektor sich verbindet; keine Regel kann das auf Veröffentlichtes beschränken; stattdessen einen Dienst nennen</translation>
    </message>
    <message>
        <source>%1 lies outside the repository and is not read.</source>
        <translation>%1 liegt außerhalb des Repositorys und wird nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 logs at level debug: requests with their headers reach the log.</source>
        <translation>%1 protokolliert auf Stufe debug: Anfragen mit ihren Headern kommen ins Protokoll.</translation>
    </message>
    <message>
        <source>%1 logs to %2 on a read-only file system: nothing can be written there.</source>
        <translation>%1 protokolliert nach %2 auf einem nur lesbaren Dateisystem: Dort kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 looks for updates of itself: its command leaves out the image&apos;s --no-autoupdate.</source>
        <translation>%1 sucht nach eigenen Aktualisierungen: Sein Befehl lässt das --no-autoupdate des Images weg.</translation>
    </message>
    <message>
        <source>%1 may be more than one workload: %2. Write NS/KIND/NAME.</source>
        <translation>%1 kann mehr als eine Arbeitslast sein: %2. NS/KIND/NAME schreiben.</translation>
    </message>
    <message>
        <source>%1 may gain privileges.</source>
        <translation>%1 darf Rechte hinzugewinnen.</translation>
    </message>
    <message>
        <source>%1 may not ask the cluster&apos;s DNS: it finds no service and no edge.</source>
        <translation>%1 darf das DNS des Clusters nicht fragen: Es findet keinen Dienst und keine Edge.</translation>
    </message>
    <message>
        <source>%1 may not open port 7844 to Cloudflare&apos;s edge: the tunnel cannot connect.</source>
        <translation>%1 darf Port 7844 zu Cloudflares Edge nicht öffnen: Der Tunnel kann sich nicht verbinden.</translation>
    </message>
    <message>
        <source>%1 may open port 7844 to Cloudflare&apos;s edge only in part (one region, or one of UDP and TCP): it cannot fall back.</source>
        <translation>%1 darf Port 7844 zu Cloudflares Edge nur teilweise öffnen (eine Region, oder nur UDP oder TCP): Es kann nicht ausweichen.</translation>
    </message>
    <message>
        <source>%1 may replace its own program while it runs.</source>
        <translation>%1 darf sein eigenes Programm ersetzen, während es läuft.</translation>
    </message>
    <message>
        <source>%1 mounts a service account token that it does not use.</source>
        <translation>%1 bindet ein Service-Account-Token ein, das es nicht benutzt.</translation>
    </message>
    <message>
        <source>%1 must be a list.</source>
        <translation>%1 muss eine Liste sein.</translation>
    </message>
    <message>
        <source>%1 must be a map.</source>
        <translation>%1 muss eine Map sein.</translation>
    </message>
    <message>
        <source>%1 must be a text.</source>
        <translation>%1 muss ein Text sein.</translation>
    </message>
    <message>
        <source>%1 must be a text. Quote numbers and words like yes or no.</source>
        <translation>%1 muss ein Text sein. Zahlen und Wörter wie yes oder no in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>%1 must be a whole number.</source>
        <translation>%1 muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>%1 must be true or false.</source>
        <translation>%1 muss true oder false sein.</translation>
    </message>
    <message>
        <source>%1 names no port</source>
        <translation>%1 nennt keinen Port</translation>
    </message>
    <message>
        <source>%1 needs a value: %2</source>
        <translation>%1 braucht einen Wert: %2</translation>
    </message>
    <message>
        <source>%1 needs at least one value</source>
        <translation>%1 braucht mindestens einen Wert</translation>
    </message>
    <message>
        <source>%1 needs the Secret %2, and nothing in these files makes it.</source>
        <translation>%1 braucht das Secret %2, und nichts in diesen Dateien macht es.</translation>
    </message>
    <message>
        <source>%1 needs the Secret %2, which is made in the namespace %3: a pod reads only those of its own.</source>
        <translation>%1 braucht das Secret %2, das im Namespace %3 entsteht: Ein Pod liest nur die des eigenen.</translation>
    </message>
    <message>
        <source>%1 never lets a pod of %2 go: draining its node waits for ever.</source>
        <translation>%1 lässt nie einen Pod von %2 gehen: Das Räumen seines Nodes wartet ewig.</translation>
    </message>
    <message>
        <source>%1 never matches: %2 stands before it and takes all of it.</source>
        <translation>%1 passt nie: %2 steht davor und nimmt alles.</translation>
    </message>
    <message>
        <source>%1 never matches: a wildcard stands for whole labels.</source>
        <translation>%1 passt nie: Ein Platzhalter steht für ganze Namensteile.</translation>
    </message>
    <message>
        <source>%1 of a kustomization is a list; this is not.</source>
        <translation>%1 einer Kustomization ist eine Liste; dies ist keine.</translation>
    </message>
    <message>
        <source>%1 of tunnel %2 cannot be resolved: %3</source>
        <translation>%1 des Tunnels %2 lässt sich nicht auflösen: %3</translation>
    </message>
    <message>
        <source>%1 of tunnel %2 leads nowhere that is known: %3</source>
        <translation>%1 des Tunnels %2 führt an keinen bekannten Ort: %3</translation>
    </message>
    <message>
        <source>%1 publishes %2, an administrator&apos;s surface, and no Access application covers it.</source>
        <translation>%1 veröffentlicht %2, eine Verwaltungsoberfläche, und keine Access-Anwendung deckt sie ab.</translation>
    </message>
    <message>
        <source>%1 publishes %2, an administrator&apos;s surface; whether Access protects it is not known here.</source>
        <translation>%1 veröffentlicht %2, eine Verwaltungsoberfläche; ob Access sie schützt, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 runs as root.</source>
        <translation>%1 läuft als root.</translation>
    </message>
    <message>
        <source>%1 runs by token and has ingress rules of its own: when the tunnel is managed in Cloudflare, its routes there replace these.</source>
        <translation>%1 läuft mit Token und hat eigene Ingress-Regeln: Wird der Tunnel bei Cloudflare verwaltet, ersetzen dessen Routen diese.</translation>
    </message>
    <message>
        <source>%1 runs whatever &quot;%2&quot; is on the day a pod starts.</source>
        <translation>%1 betreibt, was „%2“ an dem Tag ist, an dem ein Pod startet.</translation>
    </message>
    <message>
        <source>%1 runs with --disable-network-policy, and these files show nothing else that enforces policy.</source>
        <translation>%1 läuft mit --disable-network-policy, und diese Dateien zeigen sonst nichts, das Regeln durchsetzt.</translation>
    </message>
    <message>
        <source>%1 runs without a seccomp profile.</source>
        <translation>%1 läuft ohne seccomp-Profil.</translation>
    </message>
    <message>
        <source>%1 selects %2, and no rule allows %3.</source>
        <translation>%1 wählt %2 aus, und keine Regel erlaubt %3.</translation>
    </message>
    <message>
        <source>%1 selects %2, but closes nothing in this direction.</source>
        <translation>%1 wählt %2 aus, schließt in dieser Richtung aber nichts.</translation>
    </message>
    <message>
        <source>%1 speaks %2 to a port that its Service calls %3.</source>
        <translation>%1 spricht %2 mit einem Port, den sein Service %3 nennt.</translation>
    </message>
    <message>
        <source>%1 speaks %2 to a port that usually does not.</source>
        <translation>%1 spricht %2 mit einem Port, der das gewöhnlich nicht tut.</translation>
    </message>
    <message>
        <source>%1 stands in the files in plain text.</source>
        <translation>%1 steht im Klartext in den Dateien.</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 nimmt keinen Wert</translation>
    </message>
    <message>
        <source>%1 takes no values</source>
        <translation>%1 nimmt keine Werte</translation>
    </message>
    <message>
        <source>%1 uses its node&apos;s network: no policy for pods holds for it.</source>
        <translation>%1 benutzt das Netz seines Nodes: Keine Regel für Pods gilt dafür.</translation>
    </message>
    <message>
        <source>%1 uses its node&apos;s network; Kubernetes leaves it to the network plugin whether policy sees such pods.</source>
        <translation>%1 benutzt das Netz seines Nodes; Kubernetes überlässt es dem Netzwerk-Plugin, ob Regeln solche Pods sehen.</translation>
    </message>
    <message>
        <source>%1 wants %2 replicas on different nodes, and there are %3: the rest never starts.</source>
        <translation>%1 will %2 Replikate auf verschiedenen Nodes, und es gibt %3: Der Rest startet nie.</translation>
    </message>
    <message>
        <source>%1 was changed by another program: keep yours, take theirs, or merge both.</source>
        <translation>%1 wurde von einem anderen Programm geändert: eigene behalten, die anderen übernehmen oder beide zusammenführen.</translation>
    </message>
    <message>
        <source>%1: this build reads folders and files, not live clusters.</source>
        <translation>%1: Diese Fassung liest Ordner und Dateien, keine laufenden Cluster.</translation>
    </message>
    <message>
        <source>%2 changes the paths of requests on their way to the service.</source>
        <translation>%2 ändert die Pfade von Anfragen auf dem Weg zum Dienst.</translation>
    </message>
    <message>
        <source>%2 does not know --token-file.</source>
        <translation>%2 kennt --token-file nicht.</translation>
    </message>
    <message>
        <source>%2 is more than a year old; Cloudflare supports releases for one year.</source>
        <translation>%2 ist älter als ein Jahr; Cloudflare unterstützt Versionen ein Jahr lang.</translation>
    </message>
    <message>
        <source>%2 is named by tag, not by digest.</source>
        <translation>%2 ist mit Tag genannt, nicht mit Digest.</translation>
    </message>
    <message>
        <source>%2 is no other node with %1</source>
        <translation>%2 ist kein anderer Node mit %1</translation>
    </message>
    <message>
        <source>%2 is not in %1</source>
        <translation>%2 liegt nicht in %1</translation>
    </message>
    <message>
        <source>--%1 is left out of the extra arguments: the manifests set it themselves, and never with a secret</source>
        <translation>--%1 wird aus den zusätzlichen Argumenten weggelassen: Die Manifeste setzen es selbst, und nie mit einem Geheimnis</translation>
    </message>
    <message>
        <source>--port goes with --to PEER</source>
        <translation>--port gehört zu --to PEER</translation>
    </message>
    <message>
        <source>A JSON patch needs a target; this one is left out.</source>
        <translation>Ein JSON-Patch braucht ein Ziel; dieser wird weggelassen.</translation>
    </message>
    <message>
        <source>A Service opens no connections: name the workload behind %1.</source>
        <translation>Ein Service öffnet keine Verbindungen: die Arbeitslast hinter %1 nennen.</translation>
    </message>
    <message>
        <source>A chart or a controller may bring it; else check the name and the namespace.</source>
        <translation>Ein Chart oder ein Controller kann es bringen; sonst Namen und Namespace prüfen.</translation>
    </message>
    <message>
        <source>A connector needs only its tunnel&apos;s token. Take cert.pem out, and revoke it.</source>
        <translation>Ein Konnektor braucht nur das Token seines Tunnels. cert.pem herausnehmen und widerrufen.</translation>
    </message>
    <message>
        <source>A dashboard shows %1, which cloudflared does not have: it stays empty.</source>
        <translation>Ein Dashboard zeigt %1, das cloudflared nicht hat: Es bleibt leer.</translation>
    </message>
    <message>
        <source>A digest (@sha256:...) keeps the tag from moving.</source>
        <translation>Ein Digest (@sha256:...) hält das Tag fest.</translation>
    </message>
    <message>
        <source>A generator&apos;s literal is written as key=value; this one is left out.</source>
        <translation>Ein Literal eines Generators wird als key=value geschrieben; dieses wird weggelassen.</translation>
    </message>
    <message>
        <source>A key must be a text, not a list or a map. If this is a template like {{ name }}, quote it.</source>
        <translation>Ein Schlüssel muss ein Text sein, keine Liste oder Map. Eine Vorlage wie {{ name }} in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>A key must be a text, not empty, a list or a map.</source>
        <translation>Ein Schlüssel muss ein Text sein, nicht leer, keine Liste und keine Map.</translation>
    </message>
    <message>
        <source>A kustomization is a map; this one is not.</source>
        <translation>Eine Kustomization ist eine Map; diese ist keine.</translation>
    </message>
    <message>
        <source>A list belongs here</source>
        <translation>Hierher gehört eine Liste</translation>
    </message>
    <message>
        <source>A map (members with names) belongs here</source>
        <translation>Hierher gehört eine Map (Mitglieder mit Namen)</translation>
    </message>
    <message>
        <source>A newer Sallyport wrote this (%1); this one reads %2: update Sallyport</source>
        <translation>Ein neueres Sallyport hat dies geschrieben (%1); dieses liest %2: Sallyport aktualisieren</translation>
    </message>
    <message>
        <source>A pod can always reach itself.</source>
        <translation>Ein Pod kann sich selbst immer erreichen.</translation>
    </message>
    <message>
        <source>A rule asks for %1, which cloudflared does not have: it cannot tell anything.</source>
        <translation>Eine Regel fragt nach %1, das cloudflared nicht hat: Sie kann nichts sagen.</translation>
    </message>
    <message>
        <source>A rule of %1 allows everything: the policy limits nothing.</source>
        <translation>Eine Regel von %1 erlaubt alles: Sie beschränkt nichts.</translation>
    </message>
    <message>
        <source>A rule of %1 names ports but no destination: it opens them on every pod, the home network and the internet.</source>
        <translation>Eine Regel von %1 nennt Ports, aber kein Ziel: Sie öffnet sie zu jedem Pod, zum Heimnetz und zum Internet.</translation>
    </message>
    <message>
        <source>A saved flow needs an id, from where and to where.</source>
        <translation>Ein gespeicherter Fluss braucht eine id, ein Woher und ein Wohin.</translation>
    </message>
    <message>
        <source>A second replica helps only with updates here.</source>
        <translation>Ein zweites Replikat hilft hier nur bei Aktualisierungen.</translation>
    </message>
    <message>
        <source>A tab indents this line. YAML allows only spaces there.</source>
        <translation>Ein Tabulator rückt diese Zeile ein. YAML erlaubt dort nur Leerzeichen.</translation>
    </message>
    <message>
        <source>A target outside the cluster needs a name and an address.</source>
        <translation>Ein Ziel außerhalb des Clusters braucht einen Namen und eine Adresse.</translation>
    </message>
    <message>
        <source>A tunnel&apos;s token stands here: take it out, and name its Secret under token</source>
        <translation>Hier steht das Token eines Tunnels: herausnehmen und sein Secret unter token nennen</translation>
    </message>
    <message>
        <source>Add %1 outside the cluster</source>
        <translation>%1 außerhalb des Clusters hinzufügen</translation>
    </message>
    <message>
        <source>Add a PodDisruptionBudget with minAvailable: 1.</source>
        <translation>Ein PodDisruptionBudget mit minAvailable: 1 hinzufügen.</translation>
    </message>
    <message>
        <source>Add a Service and a ServiceMonitor for the metrics port.</source>
        <translation>Einen Service und einen ServiceMonitor für den Metrik-Port hinzufügen.</translation>
    </message>
    <message>
        <source>Add a readiness probe on /ready of the metrics port.</source>
        <translation>Eine Readiness-Probe auf /ready des Metrik-Ports hinzufügen.</translation>
    </message>
    <message>
        <source>Add its file to the resources of a kustomization, or delete it.</source>
        <translation>Seine Datei zu den resources einer Kustomization hinzufügen oder sie löschen.</translation>
    </message>
    <message>
        <source>Add rules.dns with matchPattern &quot;*&quot; to the rule that allows port 53.</source>
        <translation>rules.dns mit matchPattern &quot;*&quot; zur Regel hinzufügen, die Port 53 erlaubt.</translation>
    </message>
    <message>
        <source>Add tunnel %1</source>
        <translation>Tunnel %1 hinzufügen</translation>
    </message>
    <message>
        <source>Address rules match pods here, and the address of %1 is not known.</source>
        <translation>Adressregeln treffen hier Pods, und die Adresse von %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Alert on cloudflared_tunnel_ha_connections.</source>
        <translation>Auf cloudflared_tunnel_ha_connections alarmieren.</translation>
    </message>
    <message>
        <source>Allow TCP 443 to %2.</source>
        <translation>TCP 443 zu %2 erlauben.</translation>
    </message>
    <message>
        <source>Allow UDP and TCP 53 to the pods labelled k8s-app=kube-dns in kube-system.</source>
        <translation>UDP und TCP 53 zu den Pods mit k8s-app=kube-dns in kube-system erlauben.</translation>
    </message>
    <message>
        <source>Allow UDP and TCP 7844 to both regions, or name the one protocol with --protocol.</source>
        <translation>UDP und TCP 7844 zu beiden Regionen erlauben oder das eine Protokoll mit --protocol nennen.</translation>
    </message>
    <message>
        <source>Allow UDP and TCP 7844 to the edge&apos;s addresses.</source>
        <translation>UDP und TCP 7844 zu den Adressen der Edge erlauben.</translation>
    </message>
    <message>
        <source>Allow only Prometheus to the metrics port; the node&apos;s probes pass anyway.</source>
        <translation>Nur Prometheus an den Metrik-Port lassen; die Proben des Nodes kommen ohnehin durch.</translation>
    </message>
    <message>
        <source>Allow the edge&apos;s IPv6 ranges on 7844 as well, or run with --edge-ip-version 4.</source>
        <translation>Auch die IPv6-Bereiche der Edge auf 7844 erlauben oder mit --edge-ip-version 4 betreiben.</translation>
    </message>
    <message>
        <source>Allow the pods&apos; own port from the connector, on the connector&apos;s side and on theirs.</source>
        <translation>Den eigenen Port der Pods vom Konnektor aus erlauben, auf seiner und auf ihrer Seite.</translation>
    </message>
    <message>
        <source>An ingress rule of %1 takes every request, and rules follow it: cloudflared refuses the configuration.</source>
        <translation>Eine Ingress-Regel von %1 nimmt jede Anfrage, und Regeln folgen ihr: cloudflared weist die Konfiguration zurück.</translation>
    </message>
    <message>
        <source>Any certificate is taken for %1: whoever stands between can read along.</source>
        <translation>Für %1 gilt jedes Zertifikat: Wer dazwischen steht, kann mitlesen.</translation>
    </message>
    <message>
        <source>Any certificate is taken for the https services of %1: whoever stands between can read along.</source>
        <translation>Für die https-Dienste von %1 gilt jedes Zertifikat: Wer dazwischen steht, kann mitlesen.</translation>
    </message>
    <message>
        <source>Begin it with ^.</source>
        <translation>Mit ^ beginnen.</translation>
    </message>
    <message>
        <source>Beside the app, %1 is served at %2: change its service to that</source>
        <translation>Neben der App wird %1 unter %2 bedient: seinen service darauf ändern</translation>
    </message>
    <message>
        <source>Both changed the same, first %1: keep yours, or take theirs.</source>
        <translation>Beide haben dasselbe geändert, zuerst %1: eigene behalten oder die anderen übernehmen.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Change flow %1</source>
        <translation>Fluss %1 ändern</translation>
    </message>
    <message>
        <source>Change the network policy&apos;s settings</source>
        <translation>Einstellungen der Netzwerkregeln ändern</translation>
    </message>
    <message>
        <source>Change the policy, or the expectation.</source>
        <translation>Die Regel oder die Erwartung ändern.</translation>
    </message>
    <message>
        <source>Check the Service&apos;s selector and target port.</source>
        <translation>Selektor und Zielport des Service prüfen.</translation>
    </message>
    <message>
        <source>Check the name and the namespace.</source>
        <translation>Namen und Namespace prüfen.</translation>
    </message>
    <message>
        <source>Check what the service speaks there.</source>
        <translation>Prüfen, was der Dienst dort spricht.</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s edge cannot be opened by name here (%1): its published ranges are opened instead</source>
        <translation>Cloudflares Edge lässt sich hier nicht mit Namen öffnen (%1): Stattdessen werden ihre veröffentlichten Bereiche geöffnet</translation>
    </message>
    <message>
        <source>Configuration file %1 was empty</source>
        <translation>Die Konfigurationsdatei %1 war leer</translation>
    </message>
    <message>
        <source>Container %1 of %2 has an image of cloudflared, but nothing tells what it runs: no arguments, no token.</source>
        <translation>Der Container %1 von %2 hat ein Image von cloudflared, doch nichts sagt, was er betreibt: keine Argumente, kein Token.</translation>
    </message>
    <message>
        <source>Correct its destinations, or delete it.</source>
        <translation>Ihre Ziele berichtigen oder sie löschen.</translation>
    </message>
    <message>
        <source>DNS rules are not allowed on ingress</source>
        <translation>DNS-Regeln sind beim Eingang nicht erlaubt</translation>
    </message>
    <message>
        <source>Decided by %1.</source>
        <translation>Entschieden von %1.</translation>
    </message>
    <message>
        <source>Delete it, or correct the range.</source>
        <translation>Löschen oder den Bereich berichtigen.</translation>
    </message>
    <message>
        <source>Delete one of the two.</source>
        <translation>Eine der beiden löschen.</translation>
    </message>
    <message>
        <source>Deployment %1 takes its place</source>
        <translation>Deployment %1 tritt an seine Stelle</translation>
    </message>
    <message>
        <source>Encrypt it (SOPS, SealedSecrets) or refer to a secret store, and replace what was in it.</source>
        <translation>Verschlüsseln (SOPS, SealedSecrets) oder auf einen Geheimnisspeicher verweisen, und ersetzen, was darin stand.</translation>
    </message>
    <message>
        <source>End the list with service: http_status:404.</source>
        <translation>Die Liste mit service: http_status:404 beenden.</translation>
    </message>
    <message>
        <source>Enter what %1 publishes</source>
        <translation>Eintragen, was %1 veröffentlicht</translation>
    </message>
    <message>
        <source>Every pod can open the metrics port of %1, which also shows its configuration and profiles.</source>
        <translation>Jeder Pod kann den Metrik-Port von %1 öffnen, der auch Konfiguration und Profile zeigt.</translation>
    </message>
    <message>
        <source>Except 100.64.0.0/10 from the internet rule, or open only Cloudflare&apos;s edge.</source>
        <translation>100.64.0.0/10 von der Internetregel ausnehmen oder nur Cloudflares Edge öffnen.</translation>
    </message>
    <message>
        <source>Except 169.254.0.0/16 from the internet rule, or open only Cloudflare&apos;s edge.</source>
        <translation>169.254.0.0/16 von der Internetregel ausnehmen oder nur Cloudflares Edge öffnen.</translation>
    </message>
    <message>
        <source>Except fc00::/7 and fe80::/10 from the IPv6 rule.</source>
        <translation>fc00::/7 und fe80::/10 von der IPv6-Regel ausnehmen.</translation>
    </message>
    <message>
        <source>Except the private ranges from the internet rule, or open only Cloudflare&apos;s edge.</source>
        <translation>Die privaten Bereiche von der Internetregel ausnehmen oder nur Cloudflares Edge öffnen.</translation>
    </message>
    <message>
        <source>Folders deeper than %1 are not read.</source>
        <translation>Ordner, die tiefer als %1 liegen, werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Give the variables a default, as in ${DOMAIN:=example.com}.</source>
        <translation>Den Variablen eine Vorgabe geben, wie in ${DOMAIN:=example.com}.</translation>
    </message>
    <message>
        <source>Hostname cannot contain a port</source>
        <translation>Ein Hostname kann keinen Port enthalten</translation>
    </message>
    <message>
        <source>Hostname patterns can have at most one wildcard character (&quot;*&quot;) and it can only be used for subdomains, e.g. &quot;*.example.com&quot;</source>
        <translation>Hostnamenmuster dürfen höchstens einen Platzhalter („*“) haben, und nur für Subdomains, z. B. „*.example.com“</translation>
    </message>
    <message>
        <source>Include your own addresses instead, or require a login method.</source>
        <translation>Stattdessen eigene Adressen einschließen oder eine Anmeldeart verlangen.</translation>
    </message>
    <message>
        <source>Infinity and not-a-number have no place in JSON, and Kubernetes refuses them. Quote the value if text is meant.</source>
        <translation>Unendlich und Keine-Zahl gibt es in JSON nicht, und Kubernetes weist sie zurück. Ist Text gemeint, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>It depends on which nodes %1 and %2 run on, and that is not known.</source>
        <translation>Es hängt davon ab, auf welchen Nodes %1 und %2 laufen, und das ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It is left over from an earlier rendering</source>
        <translation>Es ist von einem früheren Schreiben übrig</translation>
    </message>
    <message>
        <source>It is so, but not by %1. %2</source>
        <translation>Es ist so, aber nicht durch %1. %2</translation>
    </message>
    <message>
        <source>It lets %1 reach more than is published</source>
        <translation>Es lässt %1 mehr erreichen, als veröffentlicht ist</translation>
    </message>
    <message>
        <source>It lets %1 reach more than is published, and is about other pods too: its selector must leave out pods with the label %2</source>
        <translation>Es lässt %1 mehr erreichen, als veröffentlicht ist, und betrifft auch andere Pods: Sein Selektor muss Pods mit dem Label %2 auslassen</translation>
    </message>
    <message>
        <source>It lets more in to %1 than its metrics need</source>
        <translation>Es lässt mehr zu %1 hinein, als dessen Metriken brauchen</translation>
    </message>
    <message>
        <source>It lets more in to %1 than its metrics need, and is about other pods too: its selector must leave out pods with the label %2</source>
        <translation>Es lässt mehr zu %1 hinein, als dessen Metriken brauchen, und betrifft auch andere Pods: Sein Selektor muss Pods mit dem Label %2 auslassen</translation>
    </message>
    <message>
        <source>Keep it in one of them.</source>
        <translation>In einem davon behalten.</translation>
    </message>
    <message>
        <source>Keep the routes in one place.</source>
        <translation>Die Routen an einem Ort halten.</translation>
    </message>
    <message>
        <source>Label it pod-security.kubernetes.io/enforce: restricted; cloudflared fits in.</source>
        <translation>Mit pod-security.kubernetes.io/enforce: restricted auszeichnen; cloudflared passt hinein.</translation>
    </message>
    <message>
        <source>Leave at least one replica free to move.</source>
        <translation>Mindestens einem Replikat die Freiheit zum Umzug lassen.</translation>
    </message>
    <message>
        <source>Log to standard output, or mount a volume there.</source>
        <translation>Auf die Standardausgabe protokollieren oder dort ein Volume einbinden.</translation>
    </message>
    <message>
        <source>Look at /metrics of a connector for the names.</source>
        <translation>Die Namen stehen unter /metrics eines Konnektors.</translation>
    </message>
    <message>
        <source>Look for a misspelling, or remove the key.</source>
        <translation>Nach einem Schreibfehler suchen oder den Schlüssel entfernen.</translation>
    </message>
    <message>
        <source>Make it by hand before the connector starts, or add what makes it.</source>
        <translation>Vor dem Start des Konnektors von Hand anlegen oder hinzufügen, was es macht.</translation>
    </message>
    <message>
        <source>Make it in the namespace %4.</source>
        <translation>Im Namespace %4 anlegen.</translation>
    </message>
    <message>
        <source>Make sure that an Access application stands in front.</source>
        <translation>Sicherstellen, dass eine Access-Anwendung davor steht.</translation>
    </message>
    <message>
        <source>Mend it: the API server may refuse it too.</source>
        <translation>Ausbessern: Auch der API-Server kann es zurückweisen.</translation>
    </message>
    <message>
        <source>Merge what changed in the file</source>
        <translation>Änderungen der Datei zusammenführen</translation>
    </message>
    <message>
        <source>Mount the Secret and use --token-file, or set TUNNEL_TOKEN without --token.</source>
        <translation>Das Secret einbinden und --token-file benutzen, oder TUNNEL_TOKEN ohne --token setzen.</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 zu %2 verschieben</translation>
    </message>
    <message>
        <source>Move %1 to place %2</source>
        <translation>%1 an Stelle %2 verschieben</translation>
    </message>
    <message>
        <source>Move it to the end of the list.</source>
        <translation>Ans Ende der Liste verschieben.</translation>
    </message>
    <message>
        <source>Move it up.</source>
        <translation>Nach oben verschieben.</translation>
    </message>
    <message>
        <source>Move to a current release.</source>
        <translation>Zu einer aktuellen Version wechseln.</translation>
    </message>
    <message>
        <source>Name a release, as in :2026.8.2.</source>
        <translation>Eine Version nennen, wie :2026.8.2.</translation>
    </message>
    <message>
        <source>Name one that it has: %3.</source>
        <translation>Einen nennen, den er hat: %3.</translation>
    </message>
    <message>
        <source>Name port %3 in the rule: policy sees a packet after the Service has translated its port.</source>
        <translation>Port %3 in der Regel nennen: Sie sieht ein Paket erst, nachdem der Service den Port übersetzt hat.</translation>
    </message>
    <message>
        <source>Name the Service, as in http://ghost.blog:2368.</source>
        <translation>Den Service nennen, wie http://ghost.blog:2368.</translation>
    </message>
    <message>
        <source>Name the certificate&apos;s issuer with caPool, and the name with originServerName.</source>
        <translation>Den Aussteller des Zertifikats mit caPool nennen und den Namen mit originServerName.</translation>
    </message>
    <message>
        <source>Name the pods and addresses that are needed instead.</source>
        <translation>Stattdessen die nötigen Pods und Adressen nennen.</translation>
    </message>
    <message>
        <source>Name the pods or addresses that the ports are for.</source>
        <translation>Die Pods oder Adressen nennen, für die die Ports sind.</translation>
    </message>
    <message>
        <source>Name the team in access.teamName.</source>
        <translation>Das Team in access.teamName nennen.</translation>
    </message>
    <message>
        <source>Narrow that entry as well.</source>
        <translation>Auch jenen Eintrag enger fassen.</translation>
    </message>
    <message>
        <source>No Application shows the repository: write its address into repoURL of argocd.yaml</source>
        <translation>Keine Application zeigt das Repository: seine Adresse in repoURL von argocd.yaml schreiben</translation>
    </message>
    <message>
        <source>No Prometheus was found: nothing may read the metrics of %1; name its namespace as prometheusNamespace to let it</source>
        <translation>Kein Prometheus gefunden: Nichts darf die Metriken von %1 lesen; dafür seinen Namespace als prometheusNamespace nennen</translation>
    </message>
    <message>
        <source>No alert tells when %1 is up but has no connection to the edge.</source>
        <translation>Kein Alarm sagt, wenn %1 läuft, aber keine Verbindung zur Edge hat.</translation>
    </message>
    <message>
        <source>No connector of %1 is there yet.</source>
        <translation>Von %1 ist noch kein Konnektor da.</translation>
    </message>
    <message>
        <source>No connector of the tunnel %1 is in the cluster&apos;s files yet.</source>
        <translation>In den Dateien des Clusters steht noch kein Konnektor des Tunnels %1.</translation>
    </message>
    <message>
        <source>No disruption budget covers %1: a drain may stop all replicas at once.</source>
        <translation>Kein Disruption-Budget deckt %1 ab: Beim Räumen können alle Replikate zugleich enden.</translation>
    </message>
    <message>
        <source>No manifest shows the cluster&apos;s DNS: taken for pods %1 in %2, port 53</source>
        <translation>Kein Manifest zeigt das DNS des Clusters: angenommen werden Pods %1 in %2, Port 53</translation>
    </message>
    <message>
        <source>No manifest shows the cluster&apos;s nodes: the replicas of %1 prefer different nodes and do not insist on them</source>
        <translation>Kein Manifest zeigt die Nodes des Clusters: Die Replikate von %1 bevorzugen verschiedene Nodes und bestehen nicht darauf</translation>
    </message>
    <message>
        <source>No manifest that could be read shows Service %1; a chart may bring it.</source>
        <translation>Kein lesbares Manifest zeigt den Service %1; ein Chart kann ihn bringen.</translation>
    </message>
    <message>
        <source>No pod has the labels that Service %1 selects.</source>
        <translation>Kein Pod hat die Labels, die der Service %1 auswählt.</translation>
    </message>
    <message>
        <source>No pod in these files stands behind %1: %2</source>
        <translation>Kein Pod in diesen Dateien steht hinter %1: %2</translation>
    </message>
    <message>
        <source>No pod that Service %1 selects is ready.</source>
        <translation>Kein Pod, den der Service %1 auswählt, ist bereit.</translation>
    </message>
    <message>
        <source>No policy limits what %1 may open: it can reach every Service of the cluster, and your home network.</source>
        <translation>Keine Regel beschränkt, was %1 öffnen darf: Es kann jeden Service des Clusters und das Heimnetz erreichen.</translation>
    </message>
    <message>
        <source>No policy selects %1 in this direction.</source>
        <translation>Keine Regel wählt %1 in dieser Richtung aus.</translation>
    </message>
    <message>
        <source>Nothing in the cluster enforces network policy.</source>
        <translation>Nichts im Cluster setzt Netzwerkregeln durch.</translation>
    </message>
    <message>
        <source>Nothing in the cluster enforces network policy: the policies are written and have no effect</source>
        <translation>Nichts im Cluster setzt Netzwerkregeln durch: Die Regeln werden geschrieben und wirken nicht</translation>
    </message>
    <message>
        <source>Nothing in this cluster enforces network policy: every pod can reach every other.</source>
        <translation>Nichts in diesem Cluster setzt Netzwerkregeln durch: Jeder Pod kann jeden anderen erreichen.</translation>
    </message>
    <message>
        <source>Nothing keeps %1 from running as root.</source>
        <translation>Nichts hindert %1 daran, als root zu laufen.</translation>
    </message>
    <message>
        <source>Nothing says how this chart is released; a release %1 in the namespace default is assumed.</source>
        <translation>Nichts sagt, wie dieses Chart eingesetzt wird; ein Release %1 im Namespace default wird angenommen.</translation>
    </message>
    <message>
        <source>One missed /ready restarts %1: every hiccup of the edge becomes an outage.</source>
        <translation>Ein verpasstes /ready startet %1 neu: Jeder Aussetzer der Edge wird ein Ausfall.</translation>
    </message>
    <message>
        <source>Opening the demo</source>
        <translation>Die Demo wird geöffnet</translation>
    </message>
    <message>
        <source>Point it at the tunnel&apos;s id, followed by .cfargotunnel.com.</source>
        <translation>Auf die id des Tunnels zeigen lassen, gefolgt von .cfargotunnel.com.</translation>
    </message>
    <message>
        <source>Policies of dialect %1 cannot be written in this build; known: %2</source>
        <translation>Regeln des Dialekts %1 kann diese Fassung nicht schreiben; bekannt: %2</translation>
    </message>
    <message>
        <source>Policies of kind %1 (%2 in these files) have no effect: %3 does not enforce them.</source>
        <translation>Regeln der Art %1 (%2 in diesen Dateien) wirken nicht: %3 setzt sie nicht durch.</translation>
    </message>
    <message>
        <source>Policy allows port %1 of %2, but its pods listen on %3: visitors get 502.</source>
        <translation>Die Regeln erlauben Port %1 von %2, doch seine Pods lauschen auf %3: Besucher bekommen 502.</translation>
    </message>
    <message>
        <source>Prefer different nodes instead of requiring them, or run fewer replicas.</source>
        <translation>Verschiedene Nodes bevorzugen statt verlangen oder weniger Replikate betreiben.</translation>
    </message>
    <message>
        <source>Prometheus is here, but nothing makes it watch %1.</source>
        <translation>Prometheus ist hier, doch nichts lässt es %1 beobachten.</translation>
    </message>
    <message>
        <source>Publish %1 as %2</source>
        <translation>%1 als %2 veröffentlichen</translation>
    </message>
    <message>
        <source>Put an Access application in front, or keep it off the tunnel.</source>
        <translation>Eine Access-Anwendung davorsetzen oder es aus dem Tunnel nehmen.</translation>
    </message>
    <message>
        <source>Put it into a Secret that is encrypted in Git, and rotate it.</source>
        <translation>In ein Secret legen, das in Git verschlüsselt ist, und erneuern.</translation>
    </message>
    <message>
        <source>Put the application&apos;s audience tag into access.audTag.</source>
        <translation>Das Audience-Tag der Anwendung in access.audTag schreiben.</translation>
    </message>
    <message>
        <source>Put the countries into a group and require that.</source>
        <translation>Die Länder in eine Gruppe legen und diese verlangen.</translation>
    </message>
    <message>
        <source>Put them into a Secret that is encrypted in Git, and rotate them.</source>
        <translation>In ein Secret legen, das in Git verschlüsselt ist, und erneuern.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Reading the sources again</source>
        <translation>Die Quellen werden erneut gelesen</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Recover what was not saved</source>
        <translation>Nicht Gespeichertes wiederherstellen</translation>
    </message>
    <message>
        <source>Remove %1 outside the cluster</source>
        <translation>%1 außerhalb des Clusters entfernen</translation>
    </message>
    <message>
        <source>Remove flow %1</source>
        <translation>Fluss %1 entfernen</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Rename tunnel %1 to %2</source>
        <translation>Tunnel %1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Route %1 to %2</source>
        <translation>%1 zu %2 leiten</translation>
    </message>
    <message>
        <source>Rule #%1 has an invalid regex: %2</source>
        <translation>Regel %1 hat einen ungültigen regulären Ausdruck: %2</translation>
    </message>
    <message>
        <source>Rule #%1 is matching the hostname &apos;%2&apos;, but this will match every hostname, meaning the rules which follow it will never be triggered.</source>
        <translation>Regel %1 passt auf den Hostnamen „%2“ und damit auf jeden; die folgenden Regeln kommen nie zum Zug.</translation>
    </message>
    <message>
        <source>Run two replicas on different nodes.</source>
        <translation>Zwei Replikate auf verschiedenen Nodes betreiben.</translation>
    </message>
    <message>
        <source>Run with --loglevel info.</source>
        <translation>Mit --loglevel info betreiben.</translation>
    </message>
    <message>
        <source>Run with --metrics 0.0.0.0:2000.</source>
        <translation>Mit --metrics 0.0.0.0:2000 betreiben.</translation>
    </message>
    <message>
        <source>Run with --no-autoupdate: the image says which release runs.</source>
        <translation>Mit --no-autoupdate betreiben: Das Image sagt, welche Version läuft.</translation>
    </message>
    <message>
        <source>Save flow %1</source>
        <translation>Fluss %1 speichern</translation>
    </message>
    <message>
        <source>Say that the hostnames of %1 are unknown</source>
        <translation>Angeben, dass die Hostnamen von %1 unbekannt sind</translation>
    </message>
    <message>
        <source>Say which enforcer runs with --profile, if this is wrong.</source>
        <translation>Mit --profile sagen, was Regeln durchsetzt, falls dies falsch ist.</translation>
    </message>
    <message>
        <source>Service %1 could not be read</source>
        <translation>Service %1 war nicht lesbar</translation>
    </message>
    <message>
        <source>Service %1 has no TCP port %2; it has %3</source>
        <translation>Service %1 hat keinen TCP-Port %2; er hat %3</translation>
    </message>
    <message>
        <source>Service %1 has no port %2.</source>
        <translation>Service %1 hat keinen Port %2.</translation>
    </message>
    <message>
        <source>Service %1 has no selector, and no endpoints are shown.</source>
        <translation>Service %1 hat keinen Selektor, und es sind keine Endpunkte gezeigt.</translation>
    </message>
    <message>
        <source>Service %1 has no selector, and no manifest shows its endpoints</source>
        <translation>Service %1 hat keinen Selektor, und kein Manifest zeigt seine Endpunkte</translation>
    </message>
    <message>
        <source>Service %1 is an alias of itself</source>
        <translation>Service %1 ist ein Alias seiner selbst</translation>
    </message>
    <message>
        <source>Service %1 is an alias of itself.</source>
        <translation>Service %1 ist ein Alias seiner selbst.</translation>
    </message>
    <message>
        <source>Set allowPrivilegeEscalation: false in the container.</source>
        <translation>allowPrivilegeEscalation: false im Container setzen.</translation>
    </message>
    <message>
        <source>Set automountServiceAccountToken: false in the pod.</source>
        <translation>automountServiceAccountToken: false im Pod setzen.</translation>
    </message>
    <message>
        <source>Set capabilities: {drop: [ALL]} in the container.</source>
        <translation>capabilities: {drop: [ALL]} im Container setzen.</translation>
    </message>
    <message>
        <source>Set one; 256Mi is a usual start, with requests of 100m and 64Mi.</source>
        <translation>Eine setzen; 256Mi ist ein üblicher Anfang, mit Anforderungen von 100m und 64Mi.</translation>
    </message>
    <message>
        <source>Set originServerName to a name on its certificate.</source>
        <translation>originServerName auf einen Namen in seinem Zertifikat setzen.</translation>
    </message>
    <message>
        <source>Set readOnlyRootFilesystem: true in the container&apos;s securityContext.</source>
        <translation>readOnlyRootFilesystem: true im securityContext des Containers setzen.</translation>
    </message>
    <message>
        <source>Set runAsNonRoot: true and runAsUser: 65532.</source>
        <translation>runAsNonRoot: true und runAsUser: 65532 setzen.</translation>
    </message>
    <message>
        <source>Set seccompProfile: {type: RuntimeDefault}.</source>
        <translation>seccompProfile: {type: RuntimeDefault} setzen.</translation>
    </message>
    <message>
        <source>Spread them with pod anti-affinity by kubernetes.io/hostname.</source>
        <translation>Mit Pod-Anti-Affinität nach kubernetes.io/hostname verteilen.</translation>
    </message>
    <message>
        <source>Take cloudflare-proxied: &quot;false&quot; out of it.</source>
        <translation>cloudflare-proxied: &quot;false&quot; herausnehmen.</translation>
    </message>
    <message>
        <source>Take everything behind the port away.</source>
        <translation>Alles hinter dem Port wegnehmen.</translation>
    </message>
    <message>
        <source>Take hostNetwork out. cloudflared needs only outgoing connections.</source>
        <translation>hostNetwork herausnehmen. cloudflared braucht nur ausgehende Verbindungen.</translation>
    </message>
    <message>
        <source>Take it out; private routes are set in Cloudflare.</source>
        <translation>Herausnehmen; private Routen werden bei Cloudflare gesetzt.</translation>
    </message>
    <message>
        <source>Take the connector out of its subject, or narrow the rule.</source>
        <translation>Den Konnektor aus ihrer Auswahl nehmen oder die Regel enger fassen.</translation>
    </message>
    <message>
        <source>Take what is in the file</source>
        <translation>Den Inhalt der Datei übernehmen</translation>
    </message>
    <message>
        <source>The %1 generator is not run; the Applications that it makes are not known.</source>
        <translation>Der Generator %1 wird nicht ausgeführt; die Applications, die er macht, sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The Access application %1 covers no hostname of these tunnels.</source>
        <translation>Die Access-Anwendung %1 deckt keinen Hostnamen dieser Tunnel ab.</translation>
    </message>
    <message>
        <source>The DNS record of %1 points at the tunnel, but is not proxied: visitors find no server.</source>
        <translation>Der DNS-Eintrag von %1 zeigt auf den Tunnel, läuft aber nicht über den Proxy: Besucher finden keinen Server.</translation>
    </message>
    <message>
        <source>The Document has no tunnel to render</source>
        <translation>Das Dokument hat keinen Tunnel, für den etwas zu schreiben wäre</translation>
    </message>
    <message>
        <source>The Helm chart %1 is not rendered; it brings objects that no manifest shows.</source>
        <translation>Das Helm-Chart %1 wird nicht ausgeführt; es bringt Objekte, die kein Manifest zeigt.</translation>
    </message>
    <message>
        <source>The Helm chart in this folder is not rendered; it brings objects that no manifest shows.</source>
        <translation>Das Helm-Chart in diesem Ordner wird nicht ausgeführt; es bringt Objekte, die kein Manifest zeigt.</translation>
    </message>
    <message>
        <source>The Service %2 has no port %1: visitors get 502.</source>
        <translation>Der Service %2 hat keinen Port %1: Besucher bekommen 502.</translation>
    </message>
    <message>
        <source>The aliases of this document expand to too much.</source>
        <translation>Die Aliase dieses Dokuments ergeben zu viel.</translation>
    </message>
    <message>
        <source>The cluster has one node for pods: %1 has one replica and no disruption budget, which would block draining the node</source>
        <translation>Der Cluster hat einen Node für Pods: %1 hat ein Replikat und kein Disruption-Budget, das das Räumen des Nodes verhindern würde</translation>
    </message>
    <message>
        <source>The config file doesn&apos;t contain any ingress rules</source>
        <translation>Die Konfigurationsdatei enthält keine Ingress-Regeln</translation>
    </message>
    <message>
        <source>The config.yml in %1 has chart templates that are kept as they are written.</source>
        <translation>Die config.yml in %1 hat Chart-Vorlagen, die bleiben, wie sie geschrieben sind.</translation>
    </message>
    <message>
        <source>The config.yml in %1 is no readable YAML: %2</source>
        <translation>Die config.yml in %1 ist kein lesbares YAML: %2</translation>
    </message>
    <message>
        <source>The config.yml of this connector is key %1 of %2, which the manifests do not show: its routes are unknown. Name the file with --config.</source>
        <translation>Die config.yml dieses Konnektors ist Schlüssel %1 von %2, das die Manifeste nicht zeigen: Seine Routen sind unbekannt. Die Datei mit --config nennen.</translation>
    </message>
    <message>
        <source>The config.yml of this connector is key %1 of %2, whose content the manifests do not show: its routes are unknown. Name the file with --config.</source>
        <translation>Die config.yml dieses Konnektors ist Schlüssel %1 von %2, dessen Inhalt die Manifeste nicht zeigen: Seine Routen sind unbekannt. Die Datei mit --config nennen.</translation>
    </message>
    <message>
        <source>The config.yml of this connector is written by Vault&apos;s injector from %1 without a template: its routes are unknown. Name the file with --config.</source>
        <translation>Die config.yml dieses Konnektors schreibt Vaults Injector aus %1 ohne Vorlage: Seine Routen sind unbekannt. Die Datei mit --config nennen.</translation>
    </message>
    <message>
        <source>The connector answers %1 itself.</source>
        <translation>Der Konnektor beantwortet %1 selbst.</translation>
    </message>
    <message>
        <source>The connector in %1 needs a tunnel of its own (%2), whose token is in Secret %1/%3: connectors of one tunnel get each other&apos;s requests</source>
        <translation>Der Konnektor in %1 braucht einen eigenen Tunnel (%2), dessen Token im Secret %1/%3 liegt: Konnektoren eines Tunnels bekommen auch die Anfragen der anderen</translation>
    </message>
    <message>
        <source>The control character %1 is not allowed in YAML.</source>
        <translation>Das Steuerzeichen %1 ist in YAML nicht erlaubt.</translation>
    </message>
    <message>
        <source>The credentials of %1 stand in the ConfigMap %2: whoever reads it can run the tunnel.</source>
        <translation>Die Zugangsdaten von %1 stehen in der ConfigMap %2: Wer sie liest, kann den Tunnel betreiben.</translation>
    </message>
    <message>
        <source>The document has no file yet: save it as one.</source>
        <translation>Das Dokument hat noch keine Datei: als Datei speichern.</translation>
    </message>
    <message>
        <source>The document names no cluster: say --cluster SOURCE.</source>
        <translation>Das Dokument nennt keinen Cluster: --cluster SOURCE angeben.</translation>
    </message>
    <message>
        <source>The exception %2 in %1 does nothing: another entry allows the same addresses.</source>
        <translation>Die Ausnahme %2 in %1 bewirkt nichts: Ein anderer Eintrag erlaubt dieselben Adressen.</translation>
    </message>
    <message>
        <source>The exception %2 in %1 does nothing: it lies outside the range it is taken from.</source>
        <translation>Die Ausnahme %2 in %1 bewirkt nichts: Sie liegt außerhalb des Bereichs, von dem sie ausnimmt.</translation>
    </message>
    <message>
        <source>The expectation %1 does not hold: %2. %3</source>
        <translation>Die Erwartung %1 trifft nicht zu: %2. %3</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Die Datei lässt sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>The file holds %1 documents where one is expected.</source>
        <translation>Die Datei enthält %1 Dokumente, wo eines erwartet wird.</translation>
    </message>
    <message>
        <source>The file holds too many values. Split it; the rest was not read.</source>
        <translation>Die Datei enthält zu viele Werte. Aufteilen; der Rest wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The file is UTF-16. Save it as UTF-8.</source>
        <translation>Die Datei ist UTF-16. Als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB. Split it, or leave it out.</source>
        <translation>Die Datei ist größer als %1 MiB. Aufteilen oder weglassen.</translation>
    </message>
    <message>
        <source>The folder %1 has no kustomization.yaml.</source>
        <translation>Der Ordner %1 hat keine kustomization.yaml.</translation>
    </message>
    <message>
        <source>The generator&apos;s file %1 cannot be read; its key is left out.</source>
        <translation>Die Datei %1 des Generators ist nicht lesbar; ihr Schlüssel wird weggelassen.</translation>
    </message>
    <message>
        <source>The given config.yml was not used: every connector has its own, or there is none.</source>
        <translation>Die angegebene config.yml wurde nicht benutzt: Jeder Konnektor hat seine eigene, oder es gibt keinen.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is there twice: in line %2 and in line %3. Remove one.</source>
        <translation>Der Schlüssel „%1“ ist zweimal da: in Zeile %2 und in Zeile %3. Einen entfernen.</translation>
    </message>
    <message>
        <source>The last ingress rule must match all URLs (i.e. it should not have a hostname or path filter)</source>
        <translation>Die letzte Ingress-Regel muss auf alle URLs passen (also keinen Hostnamen und keinen Pfad haben)</translation>
    </message>
    <message>
        <source>The last ingress rule of %1 is no catch-all: cloudflared refuses the configuration.</source>
        <translation>Die letzte Ingress-Regel von %1 fängt nicht alles ab: cloudflared weist die Konfiguration zurück.</translation>
    </message>
    <message>
        <source>The metrics port of %1 is not pinned: it is one of 20241 to 20245.</source>
        <translation>Der Metrik-Port von %1 liegt nicht fest: Er ist einer von 20241 bis 20245.</translation>
    </message>
    <message>
        <source>The name %1 is taken.</source>
        <translation>Der Name %1 ist vergeben.</translation>
    </message>
    <message>
        <source>The namespace of %1 does not enforce the restricted Pod Security standard.</source>
        <translation>Der Namespace von %1 setzt den Pod-Security-Standard restricted nicht durch.</translation>
    </message>
    <message>
        <source>The path %1 matches anywhere in a request&apos;s path, as in /x%1.</source>
        <translation>Der Pfad %1 passt überall im Pfad einer Anfrage, wie in /x%1.</translation>
    </message>
    <message>
        <source>The path %1 of %2 is not in the folders that were read.</source>
        <translation>Der Pfad %1 von %2 liegt nicht in den gelesenen Ordnern.</translation>
    </message>
    <message>
        <source>The plugin under %1 is not run; what it makes or changes is not known.</source>
        <translation>Das Plugin unter %1 wird nicht ausgeführt; was es macht oder ändert, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The policy %2 lets everyone into %1 who can sign in at all; with a one-time PIN that is everyone with a mailbox.</source>
        <translation>Die Richtlinie %2 lässt jeden zu %1, der sich überhaupt anmelden kann; mit Einmal-PIN ist das jeder mit einem Postfach.</translation>
    </message>
    <message>
        <source>The policy %2 of %1 requires several countries at once: nobody passes.</source>
        <translation>Die Richtlinie %2 von %1 verlangt mehrere Länder zugleich: Niemand kommt durch.</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation>Das Anführungszeichen, das hier öffnet, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The ranges of Cloudflare&apos;s edge are those of %1: compare them with Cloudflare&apos;s list before relying on them</source>
        <translation>Die Bereiche von Cloudflares Edge sind die von %1: vor dem Verlass darauf mit Cloudflares Liste vergleichen</translation>
    </message>
    <message>
        <source>The rendered %1 takes its place</source>
        <translation>Das geschriebene %1 tritt an seine Stelle</translation>
    </message>
    <message>
        <source>The replicas of %1 may share one node.</source>
        <translation>Die Replikate von %1 können sich einen Node teilen.</translation>
    </message>
    <message>
        <source>The root file system of %1 is writable.</source>
        <translation>Das Wurzeldateisystem von %1 ist beschreibbar.</translation>
    </message>
    <message>
        <source>The routes of tunnel %1 are unknown: it is managed remotely and its configuration was not read. Nothing that would cut them off is written; name its hostnames in the Document, or read them with --cloudflare or --config</source>
        <translation>Die Routen des Tunnels %1 sind unbekannt: Er wird aus der Ferne verwaltet, und seine Konfiguration wurde nicht gelesen. Nichts, was sie abschneiden würde, wird geschrieben; seine Hostnamen im Dokument nennen oder mit --cloudflare oder --config lesen</translation>
    </message>
    <message>
        <source>The service %1 has a path, if only a slash: cloudflared refuses the configuration.</source>
        <translation>Der Dienst %1 hat einen Pfad, und sei es nur ein Schrägstrich: cloudflared weist die Konfiguration zurück.</translation>
    </message>
    <message>
        <source>The token of %1 stands in its manifest: whoever reads it can run the tunnel.</source>
        <translation>Das Token von %1 steht in seinem Manifest: Wer es liest, kann den Tunnel betreiben.</translation>
    </message>
    <message>
        <source>The tunnel %1 has no hostname %2.</source>
        <translation>Der Tunnel %1 hat keinen Hostnamen %2.</translation>
    </message>
    <message>
        <source>The tunnel reaches what %1 reaches, and no policy isolates its egress; none is written, since a first one would cut off the app&apos;s own connections</source>
        <translation>Der Tunnel erreicht, was %1 erreicht, und keine Regel isoliert dessen Ausgang; es wird keine geschrieben, da eine erste die eigenen Verbindungen der App abschneiden würde</translation>
    </message>
    <message>
        <source>The value does not fit its tag %1.</source>
        <translation>Der Wert passt nicht zu seinem Tag %1.</translation>
    </message>
    <message>
        <source>The values in %1 %2 are not known.</source>
        <translation>Die Werte in %1 %2 sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The variable %1 has no value that is known; the text is left as it is.</source>
        <translation>Die Variable %1 hat keinen bekannten Wert; der Text bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The variable %1 is not filled in; use replacements instead.</source>
        <translation>Die Variable %1 wird nicht eingesetzt; stattdessen replacements benutzen.</translation>
    </message>
    <message>
        <source>The variables in %1 %2 are not known; texts that use them are left as they are, and defaults stand in where there are any.</source>
        <translation>Die Variablen in %1 %2 sind nicht bekannt; Texte damit bleiben, wie sie sind, und Vorgaben gelten, wo es sie gibt.</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>Die Arbeit wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There is no %1 here.</source>
        <translation>Hier gibt es kein %1.</translation>
    </message>
    <message>
        <source>There is no %1 here. Near it: %2.</source>
        <translation>Hier gibt es kein %1. Ähnlich: %2.</translation>
    </message>
    <message>
        <source>There is no %1 to %2; the generated one is added.</source>
        <translation>Es gibt kein %1 für %2; das erzeugte wird hinzugefügt.</translation>
    </message>
    <message>
        <source>There is no Service %1.</source>
        <translation>Es gibt keinen Service %1.</translation>
    </message>
    <message>
        <source>There is no outside target %1.</source>
        <translation>Es gibt kein äußeres Ziel %1.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Eine solche Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no tunnel %1.</source>
        <translation>Es gibt keinen Tunnel %1.</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>In dieser Datei steht nichts.</translation>
    </message>
    <message>
        <source>There is text after the end of the document. Begin a new document with &quot;---&quot;.</source>
        <translation>Nach dem Ende des Dokuments steht Text. Ein neues Dokument mit „---“ beginnen.</translation>
    </message>
    <message>
        <source>This %1 has no apiVersion, so the API server would refuse it.</source>
        <translation>Dieses %1 hat keine apiVersion; der API-Server wiese es zurück.</translation>
    </message>
    <message>
        <source>This %1 has no name and is not read.</source>
        <translation>Dieses %1 hat keinen Namen und wird nicht gelesen.</translation>
    </message>
    <message>
        <source>This %1 has no name, so the API server would refuse it.</source>
        <translation>Dieses %1 hat keinen Namen; der API-Server wiese es zurück.</translation>
    </message>
    <message>
        <source>This %1 has only a generateName: it is made by hand when it is wanted, and not read.</source>
        <translation>Dieses %1 hat nur einen generateName: Es wird bei Bedarf von Hand angelegt und nicht gelesen.</translation>
    </message>
    <message>
        <source>This alias refers to a value that contains the alias itself.</source>
        <translation>Dieser Alias verweist auf einen Wert, der den Alias selbst enthält.</translation>
    </message>
    <message>
        <source>This build has no demo world.</source>
        <translation>Diese Fassung hat keine Demo.</translation>
    </message>
    <message>
        <source>This connector reads %1, which stands in no ConfigMap of the manifests: its routes are unknown. Name the file with --config.</source>
        <translation>Dieser Konnektor liest %1, das in keiner ConfigMap der Manifeste steht: Seine Routen sind unbekannt. Die Datei mit --config nennen.</translation>
    </message>
    <message>
        <source>This folder cannot be read (%1); what is in it is not known.</source>
        <translation>Dieser Ordner ist nicht lesbar (%1); was darin ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This generator has no name; it is left out.</source>
        <translation>Dieser Generator hat keinen Namen; er wird weggelassen.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Dies ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>This is nested deeper than %1 levels.</source>
        <translation>Dies ist tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>This is no Kubernetes object: %1 is missing</source>
        <translation>Dies ist kein Kubernetes-Objekt: %1 fehlt</translation>
    </message>
    <message>
        <source>This is no Sallyport Document: it must begin with apiVersion: %1 and kind: Studio</source>
        <translation>Dies ist kein Sallyport-Dokument: Es muss mit apiVersion: %1 und kind: Studio beginnen</translation>
    </message>
    <message>
        <source>This is no manifest: it has no apiVersion and kind, and nothing that was read refers to it.</source>
        <translation>Dies ist kein Manifest: Es hat weder apiVersion noch kind, und nichts Gelesenes verweist darauf.</translation>
    </message>
    <message>
        <source>This is no object with apiVersion, kind and name.</source>
        <translation>Dies ist kein Objekt mit apiVersion, kind und Namen.</translation>
    </message>
    <message>
        <source>This is no object with kind and name, though %1 names it as a resource.</source>
        <translation>Dies ist kein Objekt mit kind und Namen, obwohl %1 es als Ressource nennt.</translation>
    </message>
    <message>
        <source>This is no recovery file of Sallyport.</source>
        <translation>Dies ist keine Wiederherstellungsdatei von Sallyport.</translation>
    </message>
    <message>
        <source>This is no regular file.</source>
        <translation>Dies ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Dies ist keine Textdatei.</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1.</source>
        <translation>Dies ist kein gültiges JSON: %1.</translation>
    </message>
    <message>
        <source>This is not valid UTF-8. Save the file as UTF-8.</source>
        <translation>Dies ist kein gültiges UTF-8. Die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>This is not valid YAML: %1.</source>
        <translation>Dies ist kein gültiges YAML: %1.</translation>
    </message>
    <message>
        <source>This kustomization is empty.</source>
        <translation>Diese Kustomization ist leer.</translation>
    </message>
    <message>
        <source>This operation has no value.</source>
        <translation>Diese Operation hat keinen Wert.</translation>
    </message>
    <message>
        <source>This operation&apos;s path %1 leads to nothing in its target.</source>
        <translation>Der Pfad %1 dieser Operation führt in ihrem Ziel ins Leere.</translation>
    </message>
    <message>
        <source>This patch is for %1, which the kustomization does not have.</source>
        <translation>Dieser Patch ist für %1, das die Kustomization nicht hat.</translation>
    </message>
    <message>
        <source>This patch is for %1, which the kustomization has more than once.</source>
        <translation>Dieser Patch ist für %1, das die Kustomization mehr als einmal hat.</translation>
    </message>
    <message>
        <source>This patch puts a value of another shape in the place of %1.</source>
        <translation>Dieser Patch setzt einen Wert anderer Form an die Stelle von %1.</translation>
    </message>
    <message>
        <source>This patch&apos;s test of %1 does not hold, so nothing is patched.</source>
        <translation>Die Prüfung von %1 in diesem Patch trifft nicht zu; nichts wird geändert.</translation>
    </message>
    <message>
        <source>This replacement&apos;s source fits more than one object; it is left out.</source>
        <translation>Die Quelle dieser Ersetzung passt auf mehr als ein Objekt; sie wird weggelassen.</translation>
    </message>
    <message>
        <source>This replacement&apos;s source has no part %1; it is left out.</source>
        <translation>Die Quelle dieser Ersetzung hat keinen Teil %1; sie wird weggelassen.</translation>
    </message>
    <message>
        <source>This replacement&apos;s source, field %1 of %2, is not there; it is left out.</source>
        <translation>Die Quelle dieser Ersetzung, Feld %1 von %2, ist nicht da; sie wird weggelassen.</translation>
    </message>
    <message>
        <source>This replacement&apos;s target selects nothing.</source>
        <translation>Das Ziel dieser Ersetzung wählt nichts aus.</translation>
    </message>
    <message>
        <source>This symbolic link leads back to a folder that it lies in; it is not followed.</source>
        <translation>Dieser symbolische Link führt zu einem Ordner zurück, in dem er liegt; ihm wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>This symbolic link leads nowhere, or round in a circle.</source>
        <translation>Dieser symbolische Link führt ins Leere oder im Kreis.</translation>
    </message>
    <message>
        <source>This symbolic link leads out of the repository and is not followed.</source>
        <translation>Dieser symbolische Link führt aus dem Repository hinaus; ihm wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>Tunnel %1 runs beside %2, which no manifest shows; name the app&apos;s workload as NAMESPACE/KIND/NAME in sidecarOf</source>
        <translation>Der Tunnel %1 läuft neben %2, das kein Manifest zeigt; die Arbeitslast der App in sidecarOf als NAMESPACE/KIND/NAME nennen</translation>
    </message>
    <message>
        <source>Two disruption budgets on one pod make every eviction fail</source>
        <translation>Zwei Disruption-Budgets für einen Pod lassen jedes Verdrängen scheitern</translation>
    </message>
    <message>
        <source>Use /ready for readiness, and a lenient liveness probe.</source>
        <translation>/ready für die Bereitschaft benutzen und eine nachsichtige Liveness-Probe.</translation>
    </message>
    <message>
        <source>Use 2025.4.0 or newer.</source>
        <translation>2025.4.0 oder neuer benutzen.</translation>
    </message>
    <message>
        <source>Use 2026.8.2 or newer.</source>
        <translation>2026.8.2 oder neuer benutzen.</translation>
    </message>
    <message>
        <source>Use a name directly below the zone, or order a certificate.</source>
        <translation>Einen Namen direkt unter der Zone benutzen oder ein Zertifikat bestellen.</translation>
    </message>
    <message>
        <source>Use a network plugin that enforces policy, such as Cilium or Calico.</source>
        <translation>Ein Netzwerk-Plugin benutzen, das Regeln durchsetzt, wie Cilium oder Calico.</translation>
    </message>
    <message>
        <source>What decides here could not be read.</source>
        <translation>Was hier entscheidet, war nicht lesbar.</translation>
    </message>
    <message>
        <source>What the post-renderers of %1 change is not known.</source>
        <translation>Was die Post-Renderer von %1 ändern, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>What the tunnel %1 publishes already is not known: enter its hostnames first.</source>
        <translation>Was der Tunnel %1 schon veröffentlicht, ist nicht bekannt: zuerst seine Hostnamen eintragen.</translation>
    </message>
    <message>
        <source>With one replica a disruption budget blocks draining its node</source>
        <translation>Bei einem Replikat verhindert ein Disruption-Budget das Räumen seines Nodes</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>%1 zurückziehen</translation>
    </message>
    <message>
        <source>Write %2.</source>
        <translation>%2 schreiben.</translation>
    </message>
    <message>
        <source>Write %3:// instead, or take the other port.</source>
        <translation>Stattdessen %3:// schreiben oder den anderen Port nehmen.</translation>
    </message>
    <message>
        <source>Write *.%2.</source>
        <translation>*.%2 schreiben.</translation>
    </message>
    <message>
        <source>Write a value of that type here.</source>
        <translation>Hier einen Wert dieser Art schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has only negative demands, so it may cover nodes and addresses too</source>
        <translation>„%1“ stellt nur verneinte Bedingungen und kann daher auch Nodes und Adressen treffen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a variable that nothing resolves</source>
        <translation>„%1“ enthält eine Variable, die nichts auflöst</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the agent&apos;s option labels is no pattern</source>
        <translation>„%1“ in der Option labels des Agenten ist kein Muster</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty</source>
        <translation>„%1“ ist leer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no HTTP method: write it in capitals, as in GET</source>
        <translation>„%1“ ist keine HTTP-Methode: in Großbuchstaben schreiben, wie GET</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no IP address</source>
        <translation>„%1“ ist keine IP-Adresse</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no URL to request: write it whole, as in https://blog.example.com/</source>
        <translation>„%1“ ist keine URL zum Anfragen: ganz schreiben, wie https://blog.example.com/</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address range such as 10.0.0.0/8</source>
        <translation>„%1“ ist kein Adressbereich wie 10.0.0.0/8</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address: write it as in 10.10.30.4 or 100.64.0.0/10</source>
        <translation>„%1“ ist keine Adresse: wie 10.10.30.4 oder 100.64.0.0/10 schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no country: use two capitals, as in DE</source>
        <translation>„%1“ ist kein Land: zwei Großbuchstaben, wie DE</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no e-mail address</source>
        <translation>„%1“ ist keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no hostname: lower-case letters, digits and dashes between dots, or *.NAME.</source>
        <translation>„%1“ ist kein Hostname: Kleinbuchstaben, Ziffern und Striche zwischen Punkten, oder *.NAME.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no label key: use letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, at most 63, with an optional DNS prefix and &apos;/&apos;</source>
        <translation>„%1“ ist kein Label-Schlüssel: Buchstaben, Ziffern, „-“, „_“ und „.“, höchstens 63, davor wahlweise ein DNS-Name und „/“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no label value: use letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, at most 63</source>
        <translation>„%1“ ist kein Label-Wert: Buchstaben, Ziffern, „-“, „_“ und „.“, höchstens 63</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a host</source>
        <translation>„%1“ ist kein Name eines Rechners</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name that Kubernetes takes: use lower-case letters, digits and &apos;-&apos;</source>
        <translation>„%1“ ist kein Name, den Kubernetes nimmt: Kleinbuchstaben, Ziffern und „-“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no namespace that Kubernetes takes: use lower-case letters, digits and &apos;-&apos;, at most 63</source>
        <translation>„%1“ ist kein Namespace, den Kubernetes nimmt: Kleinbuchstaben, Ziffern und „-“, höchstens 63</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port name: write a number without quotes, or a name of at most 15 lower-case letters, digits and &apos;-&apos;</source>
        <translation>„%1“ ist kein Portname: eine Zahl ohne Anführungszeichen oder einen Namen aus höchstens 15 Kleinbuchstaben, Ziffern und „-“ schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port name: write a number without quotes, or the name of a container&apos;s port</source>
        <translation>„%1“ ist kein Portname: eine Zahl ohne Anführungszeichen oder den Namen eines Container-Ports schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port: write &quot;0&quot; to &quot;65535&quot; or the name of a port, in quotes</source>
        <translation>„%1“ ist kein Port: „0“ bis „65535“ oder den Namen eines Ports in Anführungszeichen schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port: write it as in 8200/TCP (1 to 65535; TCP, UDP or SCTP), or ICMP</source>
        <translation>„%1“ ist kein Port: wie 8200/TCP schreiben (1 bis 65535; TCP, UDP oder SCTP), oder ICMP</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no profile: use auto, cilium, calico, kube-router, kubernetes or none</source>
        <translation>„%1“ ist kein Profil: auto, cilium, calico, kube-router, kubernetes oder none benutzen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time of at most 3 minutes: write it as in 30s or 1m30s</source>
        <translation>„%1“ ist keine Dauer von höchstens 3 Minuten: wie 30s oder 1m30s schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no type of %2</source>
        <translation>„%1“ ist kein Typ von %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; known are: %2</source>
        <translation>„%1“ ist hier nicht bekannt; bekannt sind: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; use one of: %2</source>
        <translation>„%1“ ist hier nicht bekannt; möglich sind: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice, first at line %2: each must have a name of its own</source>
        <translation>„%1“ ist zweimal da, zuerst in Zeile %2: Jedes braucht einen eigenen Namen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no rule: use waf/REF, access/NAME, ingress/ID or policy/KIND/NS/NAME</source>
        <translation>„%1“ nennt keine Regel: waf/REF, access/NAME, ingress/ID oder policy/KIND/NS/NAME benutzen</translation>
    </message>
    <message>
        <source>&quot;&lt;&lt;&quot; needs a map, or a list of maps.</source>
        <translation>„&lt;&lt;“ braucht eine Map oder eine Liste von Maps.</translation>
    </message>
    <message>
        <source>`sallyportctl reach` lists them; `sallyportctl render` writes a policy that closes them.</source>
        <translation>`sallyportctl reach` zählt sie auf; `sallyportctl render` schreibt eine Regel, die sie schließt.</translation>
    </message>
    <message>
        <source>`sallyportctl render` writes a policy that leaves what is published.</source>
        <translation>`sallyportctl render` schreibt eine Regel, die lässt, was veröffentlicht ist.</translation>
    </message>
    <message>
        <source>`sallyportctl render` writes one.</source>
        <translation>`sallyportctl render` schreibt einen.</translation>
    </message>
    <message>
        <source>`sallyportctl route --validate` shows what it says of the whole file.</source>
        <translation>`sallyportctl route --validate` zeigt, was es zur ganzen Datei sagt.</translation>
    </message>
    <message>
        <source>a listener stands only on egress, and without layer 7 rules</source>
        <translation>ein listener steht nur beim Ausgang und ohne Layer-7-Regeln</translation>
    </message>
    <message>
        <source>a peer needs a podSelector, a namespaceSelector or an ipBlock; leave the whole list out to mean everyone</source>
        <translation>ein Gegenüber braucht podSelector, namespaceSelector oder ipBlock; um alle zu meinen, die ganze Liste weglassen</translation>
    </message>
    <message>
        <source>a rule may have only one of endpoints, CIDR, CIDRSet, entities, Services, FQDNs, nodes and groups: write a rule for each</source>
        <translation>eine Regel darf nur eines von Endpunkten, CIDR, CIDRSet, Entitäten, Services, FQDNs, Nodes und Gruppen haben: für jedes eine Regel schreiben</translation>
    </message>
    <message>
        <source>a spec needs one of ingress, ingressDeny, egress and egressDeny</source>
        <translation>eine spec braucht eines von ingress, ingressDeny, egress und egressDeny</translation>
    </message>
    <message>
        <source>a spec takes exactly one of endpointSelector and nodeSelector</source>
        <translation>eine spec nimmt genau eines von endpointSelector und nodeSelector</translation>
    </message>
    <message>
        <source>access.TeamName cannot be blank when access.audTags are present</source>
        <translation>access.TeamName darf nicht leer sein, wenn es access.audTags gibt</translation>
    </message>
    <message>
        <source>an empty list here means nobody or everybody, depending on the version of Cilium: leave it out or fill it</source>
        <translation>eine leere Liste bedeutet hier je nach Version von Cilium niemanden oder alle: weglassen oder füllen</translation>
    </message>
    <message>
        <source>an entry takes exactly one of cidr, cidrGroupRef and cidrGroupSelector</source>
        <translation>ein Eintrag nimmt genau eines von cidr, cidrGroupRef und cidrGroupSelector</translation>
    </message>
    <message>
        <source>an entry takes exactly one of matchName and matchPattern</source>
        <translation>ein Eintrag nimmt genau eines von matchName und matchPattern</translation>
    </message>
    <message>
        <source>at most 40 ports here</source>
        <translation>höchstens 40 Ports hier</translation>
    </message>
    <message>
        <source>caPool %1 is no absolute path in a folder of its own, so nothing can be mounted there</source>
        <translation>caPool %1 ist kein absoluter Pfad in einem eigenen Ordner; dort lässt sich nichts einbinden</translation>
    </message>
    <message>
        <source>caPool is mounted from ConfigMap %1, which must hold %2</source>
        <translation>caPool wird aus der ConfigMap %1 eingebunden, die %2 enthalten muss</translation>
    </message>
    <message>
        <source>cloudflared does not know the variable %1.</source>
        <translation>cloudflared kennt die Variable %1 nicht.</translation>
    </message>
    <message>
        <source>cloudflared does not know this key and ignores it: %1</source>
        <translation>cloudflared kennt diesen Schlüssel nicht und übergeht ihn: %1</translation>
    </message>
    <message>
        <source>cloudflared refuses the configuration of %1: %2</source>
        <translation>cloudflared weist die Konfiguration von %1 zurück: %2</translation>
    </message>
    <message>
        <source>cloudflared refuses this file: %1</source>
        <translation>cloudflared weist diese Datei zurück: %1</translation>
    </message>
    <message>
        <source>endPort must not be below port</source>
        <translation>endPort darf nicht unter port liegen</translation>
    </message>
    <message>
        <source>endPort needs a port that is a number</source>
        <translation>endPort braucht einen port, der eine Zahl ist</translation>
    </message>
    <message>
        <source>except %1 must be a part of cidr %2</source>
        <translation>except %1 muss ein Teil von cidr %2 sein</translation>
    </message>
    <message>
        <source>icmps and toPorts cannot stand in one rule</source>
        <translation>icmps und toPorts können nicht in einer Regel stehen</translation>
    </message>
    <message>
        <source>invalid HTTP status code: %1</source>
        <translation>ungültiger HTTP-Statuscode: %1</translation>
    </message>
    <message>
        <source>invalid HTTP status code: %1 (use one from 100 to 999)</source>
        <translation>ungültiger HTTP-Statuscode: %1 (100 bis 999 benutzen)</translation>
    </message>
    <message>
        <source>ipBlock cannot stand beside a selector: make it a peer of its own</source>
        <translation>ipBlock kann nicht neben einem Selektor stehen: ein eigenes Gegenüber daraus machen</translation>
    </message>
    <message>
        <source>kustomize knows no member %1 and would refuse this kustomization.</source>
        <translation>kustomize kennt kein Mitglied %1 und wiese diese Kustomization zurück.</translation>
    </message>
    <message>
        <source>layer 7 rules need ports by number or name, TCP but for DNS, and no ranges for DNS</source>
        <translation>Layer-7-Regeln brauchen Ports mit Nummer oder Namen, außer bei DNS TCP, und bei DNS keine Bereiche</translation>
    </message>
    <message>
        <source>named by the user</source>
        <translation>vom Benutzer genannt</translation>
    </message>
    <message>
        <source>no cluster serves %1 any more: use %2</source>
        <translation>kein Cluster bedient %1 noch: %2 benutzen</translation>
    </message>
    <message>
        <source>no connector of a Cloudflare Tunnel was found; say who asks: --from NS/NAME</source>
        <translation>kein Konnektor eines Cloudflare Tunnels gefunden; sagen, wer fragt: --from NS/NAME</translation>
    </message>
    <message>
        <source>no rule with rules.dns lets the pod resolve the name, so no address is learnt for %1</source>
        <translation>keine Regel mit rules.dns lässt den Pod den Namen auflösen; für %1 wird daher keine Adresse gelernt</translation>
    </message>
    <message>
        <source>nodeSelector belongs into a CiliumClusterwideNetworkPolicy</source>
        <translation>nodeSelector gehört in eine CiliumClusterwideNetworkPolicy</translation>
    </message>
    <message>
        <source>nothing here shows which network plugin enforces policies: a plugin that enforces NetworkPolicy is assumed</source>
        <translation>nichts zeigt hier, welches Netzwerk-Plugin Regeln durchsetzt: angenommen wird eines, das NetworkPolicy durchsetzt</translation>
    </message>
    <message>
        <source>of layer 7 a host policy can hold only DNS rules on egress</source>
        <translation>von Layer 7 kann eine Host-Regel nur DNS-Regeln beim Ausgang enthalten</translation>
    </message>
    <message>
        <source>older agents of Cilium refuse toServices with toPorts</source>
        <translation>ältere Agenten von Cilium weisen toServices mit toPorts zurück</translation>
    </message>
    <message>
        <source>policies cannot be written as &quot;%1&quot;</source>
        <translation>Regeln lassen sich nicht als „%1“ schreiben</translation>
    </message>
    <message>
        <source>policyTypes takes at most Ingress and Egress</source>
        <translation>policyTypes nimmt höchstens Ingress und Egress</translation>
    </message>
    <message>
        <source>render needs a folder to write to: -o DIR</source>
        <translation>render braucht einen Ordner zum Schreiben: -o DIR</translation>
    </message>
    <message>
        <source>replicas names %1, which the kustomization does not have.</source>
        <translation>replicas nennt %1, das die Kustomization nicht hat.</translation>
    </message>
    <message>
        <source>route --validate takes a CONFIG and no URL</source>
        <translation>route --validate nimmt eine CONFIG und keine URL</translation>
    </message>
    <message>
        <source>route needs a URL, or --validate: sallyportctl route CONFIG URL...</source>
        <translation>route braucht eine URL oder --validate: sallyportctl route CONFIG URL...</translation>
    </message>
    <message>
        <source>rules about nodes need the agent&apos;s option enable-node-selector-labels, which is not shown</source>
        <translation>Regeln über Nodes brauchen die Option enable-node-selector-labels des Agenten, die nicht gezeigt ist</translation>
    </message>
    <message>
        <source>rules takes one kind only</source>
        <translation>rules nimmt nur eine Art</translation>
    </message>
    <message>
        <source>say on which port: --port N[/PROTO]</source>
        <translation>sagen, auf welchem Port: --port N[/PROTO]</translation>
    </message>
    <message>
        <source>say what to do: sallyportctl VERB (sallyportctl --help lists the verbs)</source>
        <translation>sagen, was zu tun ist: sallyportctl VERB (sallyportctl --help zählt die Verben auf)</translation>
    </message>
    <message>
        <source>say which ports: --ports 80/TCP,81/UDP</source>
        <translation>sagen, welche Ports: --ports 80/TCP,81/UDP</translation>
    </message>
    <message>
        <source>serverNames beside layer 7 rules need terminatingTLS</source>
        <translation>serverNames neben Layer-7-Regeln brauchen terminatingTLS</translation>
    </message>
    <message>
        <source>shown by %1</source>
        <translation>gezeigt von %1</translation>
    </message>
    <message>
        <source>the CiliumCIDRGroup that the rule names is not here: %1</source>
        <translation>die CiliumCIDRGroup, die die Regel nennt, ist nicht hier: %1</translation>
    </message>
    <message>
        <source>the Service that the rule names is not here: %1</source>
        <translation>der Service, den die Regel nennt, ist nicht hier: %1</translation>
    </message>
    <message>
        <source>the addresses of a cloud provider&apos;s groups are known only to its API</source>
        <translation>die Adressen der Gruppen eines Cloud-Anbieters kennt nur dessen API</translation>
    </message>
    <message>
        <source>the agent refuses icmps while its option enable-icmp-rules is off</source>
        <translation>der Agent weist icmps zurück, solange seine Option enable-icmp-rules aus ist</translation>
    </message>
    <message>
        <source>the agent refuses layer 7 rules while its option enable-l7-proxy is off</source>
        <translation>der Agent weist Layer-7-Regeln zurück, solange seine Option enable-l7-proxy aus ist</translation>
    </message>
    <message>
        <source>the agent refuses rules about nodes while its option enable-node-selector-labels is off</source>
        <translation>der Agent weist Regeln über Nodes zurück, solange seine Option enable-node-selector-labels aus ist</translation>
    </message>
    <message>
        <source>the endpointSelector names another namespace; a CiliumNetworkPolicy selects only in its own, %1</source>
        <translation>der endpointSelector nennt einen anderen Namespace; eine CiliumNetworkPolicy wählt nur im eigenen, %1</translation>
    </message>
    <message>
        <source>the pods behind Service %1 are on their node&apos;s network, and no manifest shows the nodes&apos; addresses; read them from the cluster</source>
        <translation>die Pods hinter Service %1 benutzen das Netz ihres Nodes, und kein Manifest zeigt die Adressen der Nodes; aus dem Cluster lesen</translation>
    </message>
    <message>
        <source>the pods behind Service %1 are on their node&apos;s network: the port is opened to the nodes, as no policy can tell these pods from their node</source>
        <translation>die Pods hinter Service %1 benutzen das Netz ihres Nodes: Der Port wird zu den Nodes geöffnet, da keine Regel diese Pods von ihrem Node unterscheiden kann</translation>
    </message>
    <message>
        <source>the policy has neither spec nor specs</source>
        <translation>die Regel hat weder spec noch specs</translation>
    </message>
    <message>
        <source>the rule also demands mutual authentication of both sides</source>
        <translation>die Regel verlangt auch gegenseitige Authentisierung beider Seiten</translation>
    </message>
    <message>
        <source>the setting %1 is &quot;%2&quot;, which nothing resolves: the agent&apos;s default is assumed</source>
        <translation>die Einstellung %1 ist „%2“, was nichts auflöst: Die Vorgabe des Agenten wird angenommen</translation>
    </message>
    <message>
        <source>there are several connectors; name one with --from: %1</source>
        <translation>es gibt mehrere Konnektoren; einen mit --from nennen: %1</translation>
    </message>
    <message>
        <source>there is no Service %1; check its name and namespace, or add its manifest</source>
        <translation>es gibt keinen Service %1; Namen und Namespace prüfen oder sein Manifest hinzufügen</translation>
    </message>
    <message>
        <source>this dialect of policy cannot say what %1 needs: %2</source>
        <translation>dieser Dialekt kann nicht ausdrücken, was %1 braucht: %2</translation>
    </message>
    <message>
        <source>two enforcers are shown, %1 by %2 and %3 by %4: say which with --profile</source>
        <translation>zwei setzen Regeln durch, %1 laut %2 und %3 laut %4: mit --profile sagen, welches gilt</translation>
    </message>
    <message>
        <source>unable to create ip rule for %1: %2</source>
        <translation>die IP-Regel für %1 lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>unknown option %1%2</source>
        <translation>unbekannte Option %1%2</translation>
    </message>
    <message>
        <source>unknown verb %1%2 (sallyportctl --help lists the verbs)</source>
        <translation>unbekanntes Verb %1%2 (sallyportctl --help zählt die Verben auf)</translation>
    </message>
    <message>
        <source>usage: sallyportctl %1 %2 (%3)</source>
        <translation>Aufruf: sallyportctl %1 %2 (%3)</translation>
    </message>
    <message>
        <source>warp-routing in the configuration of %1 has no effect in current releases.</source>
        <translation>warp-routing in der Konfiguration von %1 wirkt in heutigen Versionen nicht.</translation>
    </message>
    <message>
        <source>whether %1 covers this depends on its %2, which is not known</source>
        <translation>ob %1 dies umfasst, hängt von seinem %2 ab, das nicht bekannt ist</translation>
    </message>
    <message>
        <source>whom reserved labels select together with others is not known here: %1</source>
        <translation>wen reservierte Labels zusammen mit anderen auswählen, ist hier nicht bekannt: %1</translation>
    </message>
    <message>
        <source>%1 and %2 have the same priority, and which of them is applied where both match is not defined: give one of them another</source>
        <translation>%1 und %2 haben dieselbe Priorität, und welches gilt, wo beide passen, ist nicht festgelegt: einem davon eine andere geben</translation>
    </message>
    <message>
        <source>%1 takes %4 to %2 items, and there are %3</source>
        <translation>%1 nimmt %4 bis %2 Einträge, und es sind %3</translation>
    </message>
    <message>
        <source>%1 takes 1 to %2 items, and there are %3</source>
        <translation>%1 nimmt 1 bis %2 Einträge, und es sind %3</translation>
    </message>
    <message>
        <source>%1 was taken out of this API: write a label selector under namespaces</source>
        <translation>%1 wurde aus dieser API entfernt: einen Label-Selektor unter namespaces schreiben</translation>
    </message>
    <message>
        <source>--from and --to go with --explain, and --exposure goes without it</source>
        <translation>--from und --to gehören zu --explain, und --exposure geht ohne es</translation>
    </message>
    <message>
        <source>The controller is not shown; it is taken to be let out.</source>
        <translation>Der Controller ist nicht gezeigt; es wird angenommen, dass er hinaus darf.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is listed twice</source>
        <translation>„%1“ ist zweimal aufgeführt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no domain name: write one such as example.com, or *.example.com for all below it</source>
        <translation>„%1“ ist kein Domainname: einen wie example.com schreiben, oder *.example.com für alle darunter</translation>
    </message>
    <message>
        <source>a peer by %1 is not understood here: a rule that allows covers nothing, one that denies or passes denies everything</source>
        <translation>ein Gegenüber nach %1 wird hier nicht verstanden: Eine erlaubende Regel umfasst nichts, eine sperrende oder weitergebende sperrt alles</translation>
    </message>
    <message>
        <source>a range of ports needs a start below its end; this is %1 to %2</source>
        <translation>ein Portbereich braucht einen Anfang unter seinem Ende; dies ist %1 bis %2</translation>
    </message>
    <message>
        <source>an ipBlock has no named ports: write a number, or make two rules</source>
        <translation>ein ipBlock hat keine benannten Ports: eine Zahl schreiben oder zwei Regeln machen</translation>
    </message>
    <message>
        <source>domainNames can stand only in a rule that allows</source>
        <translation>domainNames kann nur in einer erlaubenden Regel stehen</translation>
    </message>
    <message>
        <source>exactly one member must be set here, and there are %1</source>
        <translation>hier muss genau ein Mitglied gesetzt sein, und es sind %1</translation>
    </message>
    <message>
        <source>networks and nodes have no named ports: write a number, or make two rules</source>
        <translation>Netze und Nodes haben keine benannten Ports: eine Zahl schreiben oder zwei Regeln machen</translation>
    </message>
    <message>
        <source>pods needs a namespaceSelector and a podSelector; the one that is missing is read as {}</source>
        <translation>pods braucht einen namespaceSelector und einen podSelector; der fehlende wird als {} gelesen</translation>
    </message>
    <message>
        <source>the name of a rule takes at most 100 characters</source>
        <translation>der Name einer Regel nimmt höchstens 100 Zeichen</translation>
    </message>
    <message>
        <source>the one BaselineAdminNetworkPolicy of a cluster is named &quot;default&quot;</source>
        <translation>die eine BaselineAdminNetworkPolicy eines Clusters heißt „default“</translation>
    </message>
    <message>
        <source>the tier &quot;%1&quot; that it stands in is not here</source>
        <translation>die Stufe „%1“, in der sie steht, ist nicht hier</translation>
    </message>
    <message>
        <source>this build does not read %1: use %2</source>
        <translation>diese Fassung liest %1 nicht: %2 benutzen</translation>
    </message>
    <message>
        <source>%1 answers %2 with a redirect.</source>
        <translation>%1 beantwortet %2 mit einer Weiterleitung.</translation>
    </message>
    <message>
        <source>%1 has no listener on port %2.</source>
        <translation>%1 hat keinen Listener auf Port %2.</translation>
    </message>
    <message>
        <source>%1 has only Log rules for egress, and still isolates: what no other policy of tier %2 allows is denied.</source>
        <translation>%1 hat nur Log-Regeln für den Ausgang und sperrt trotzdem: Was keine andere Regel der Stufe %2 erlaubt, ist gesperrt.</translation>
    </message>
    <message>
        <source>%1 has only Log rules for ingress, and still isolates: what no other policy of tier %2 allows is denied.</source>
        <translation>%1 hat nur Log-Regeln für den Eingang und sperrt trotzdem: Was keine andere Regel der Stufe %2 erlaubt, ist gesperrt.</translation>
    </message>
    <message>
        <source>%1 is closed by default, and no rule allows these ports.</source>
        <translation>%1 ist von vornherein geschlossen, und keine Regel erlaubt diese Ports.</translation>
    </message>
    <message>
        <source>%1 is no hostname: write NAME or NAME/PATH</source>
        <translation>%1 ist kein Hostname: NAME oder NAME/PFAD schreiben</translation>
    </message>
    <message>
        <source>%1 is only staged: Calico shows what it would do, and does nothing.</source>
        <translation>%1 ist nur vorbereitet (staged): Calico zeigt, was sie täte, und tut nichts.</translation>
    </message>
    <message>
        <source>%1 is served by Cilium&apos;s Envoy, which a NetworkPolicy cannot name: render in the dialect cilium</source>
        <translation>%1 bedient der Envoy von Cilium, den eine NetworkPolicy nicht benennen kann: im Dialekt cilium schreiben</translation>
    </message>
    <message>
        <source>%1 is written for %2, which no cluster serves: it is refused, and what it should allow or deny is not in force.</source>
        <translation>%1 ist für %2 geschrieben, was kein Cluster anbietet: Sie wird abgelehnt, und was sie erlauben oder sperren soll, gilt nicht.</translation>
    </message>
    <message>
        <source>%1 is written in the form in which Calico stores policies: nothing checks it, without types it governs both directions, and its name lacks the tier that Calico&apos;s own tools look for.</source>
        <translation>%1 ist in der Form geschrieben, in der Calico Regeln speichert: Nichts prüft sie, ohne types gilt sie für beide Richtungen, und ihrem Namen fehlt die Stufe, nach der Calicos eigene Werkzeuge suchen.</translation>
    </message>
    <message>
        <source>%1 leads to a %2, which is no Service.</source>
        <translation>%1 führt zu einem Objekt %2, das kein Service ist.</translation>
    </message>
    <message>
        <source>%1 names no backend for %2.</source>
        <translation>%1 nennt kein Backend für %2.</translation>
    </message>
    <message>
        <source>%1 names no port of Service %2.</source>
        <translation>%1 nennt keinen Port des Service %2.</translation>
    </message>
    <message>
        <source>%1 names the port &quot;%2&quot;: Calico takes that for a port&apos;s name, which no pod has, and the rule covers nothing.</source>
        <translation>%1 nennt den Port „%2“: Calico hält das für den Namen eines Ports, den kein Pod hat, und die Regel trifft nichts.</translation>
    </message>
    <message>
        <source>%1 opens the whole gateway %2 to the connector: which hostnames it passes on is decided by its routes, not by policy</source>
        <translation>%1 öffnet dem Konnektor das ganze Gateway %2: Welche Hostnamen es weiterreicht, entscheiden seine Routen, nicht die Regel</translation>
    </message>
    <message>
        <source>%1 select %2, and no rule allows %3.</source>
        <translation>%1 wählen %2 aus, und keine Regel erlaubt %3.</translation>
    </message>
    <message>
        <source>%1 shows flannel without a policy controller, and none is shown beside it</source>
        <translation>%1 zeigt flannel ohne Controller für Netzwerkregeln, und keiner steht daneben</translation>
    </message>
    <message>
        <source>%1 stands in tier %2, and no such tier is in these files: when it comes, and what happens to what it does not match, is unknown.</source>
        <translation>%1 steht in der Stufe %2, und diese Stufe ist nicht in den Dateien: Wann sie an der Reihe ist und was mit dem geschieht, was sie nicht trifft, ist unbekannt.</translation>
    </message>
    <message>
        <source>%1, outside the cluster, port %2.</source>
        <translation>%1, außerhalb des Clusters, Port %2.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: nothing reached.</source>
        <translation>%1: nichts erreichbar.</translation>
    </message>
    <message>
        <source>%2 is in %3, but excepted by %1</source>
        <translation>%2 liegt in %3, ist aber durch %1 ausgenommen</translation>
    </message>
    <message>
        <source>%2 is selected by %1, and no rule allows these ports.</source>
        <translation>%2 wird von %1 ausgewählt, und keine Regel erlaubt diese Ports.</translation>
    </message>
    <message>
        <source>A rule of %1 looks into HTTP requests. Calico&apos;s own dataplanes (iptables, nftables, BPF) do not: without application layer policy they let every request through.</source>
        <translation>Eine Regel von %1 sieht in HTTP-Anfragen hinein. Calicos eigene Datenebenen (iptables, nftables, BPF) tun das nicht: Ohne Application Layer Policy lassen sie jede Anfrage durch.</translation>
    </message>
    <message>
        <source>Add a Pass rule, or an Allow rule, behind Log.</source>
        <translation>Hinter Log eine Pass- oder Allow-Regel ergänzen.</translation>
    </message>
    <message>
        <source>Add the Tier, or take `tier` out to use the default one.</source>
        <translation>Das Tier ergänzen, oder `tier` entfernen, damit die Standardstufe gilt.</translation>
    </message>
    <message>
        <source>Any other name</source>
        <translation>Jeder andere Name</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Calico reads &quot;%1&quot; as the name of a port; a range is written with a colon</source>
        <translation>Calico liest „%1“ als Namen eines Ports; ein Bereich wird mit Doppelpunkt geschrieben</translation>
    </message>
    <message>
        <source>Calico refuses a range with host bits: write %1</source>
        <translation>Calico lehnt einen Bereich mit Host-Bits ab: %1 schreiben</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Cilium&apos;s Envoy takes connections for its gateways on a port that is chosen at run time: a rule for port %1 does not cover it, only one without ports does.</source>
        <translation>Der Envoy von Cilium nimmt Verbindungen seiner Gateways auf einem Port an, der erst zur Laufzeit feststeht: Eine Regel für Port %1 trifft ihn nicht, nur eine ohne Ports.</translation>
    </message>
    <message>
        <source>Cilium&apos;s gateway</source>
        <translation>das Gateway von Cilium</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s edge</source>
        <translation>Cloudflares Edge</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Connector %1 in namespace %2.</source>
        <translation>Konnektor %1 im Namespace %2.</translation>
    </message>
    <message>
        <source>Denied at the wall, though needed</source>
        <translation>An der Wand gesperrt, obwohl gebraucht</translation>
    </message>
    <message>
        <source>Do not count on the paths and methods; protect them with Access, or in the app.</source>
        <translation>Auf Pfade und Methoden ist kein Verlass; sie mit Access schützen, oder in der Anwendung.</translation>
    </message>
    <message>
        <source>Door %1 to %2.</source>
        <translation>Tür %1 zu %2.</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>Everything else, %1</source>
        <translation>Alles andere, %1</translation>
    </message>
    <message>
        <source>From connector %1.</source>
        <translation>Vom Konnektor %1.</translation>
    </message>
    <message>
        <source>Hostnames of %1</source>
        <translation>Hostnamen von %1</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Kept at Cloudflare, not read</source>
        <translation>Bei Cloudflare, nicht gelesen</translation>
    </message>
    <message>
        <source>Lead %1 to %2</source>
        <translation>%1 zu %2 leiten</translation>
    </message>
    <message>
        <source>Leads nowhere</source>
        <translation>Führt nirgendwohin</translation>
    </message>
    <message>
        <source>Leads to %1.</source>
        <translation>Führt zu %1.</translation>
    </message>
    <message>
        <source>No Ingress or route leads from %1 on for %2: it answers that there is nothing.</source>
        <translation>Kein Ingress und keine Route führt von %1 für %2 weiter: Es antwortet, dass da nichts ist.</translation>
    </message>
    <message>
        <source>No Ingress or route that could be read leads from %1 on for %2; a chart may bring it.</source>
        <translation>Kein lesbarer Ingress und keine Route führt von %1 für %2 weiter; ein Chart kann sie mitbringen.</translation>
    </message>
    <message>
        <source>No ReferenceGrant in %1 lets %2 lead to Service %3.</source>
        <translation>Kein ReferenceGrant in %1 lässt %2 zum Service %3 führen.</translation>
    </message>
    <message>
        <source>No connector in these files</source>
        <translation>Kein Konnektor in diesen Dateien</translation>
    </message>
    <message>
        <source>No connector is in these files: what a tunnel could reach is not known</source>
        <translation>Kein Konnektor steht in diesen Dateien: Was ein Tunnel erreichen könnte, ist unbekannt</translation>
    </message>
    <message>
        <source>No endpoint of Service %1 is ready.</source>
        <translation>Kein Endpunkt des Service %1 ist bereit.</translation>
    </message>
    <message>
        <source>Not in these files.</source>
        <translation>Nicht in diesen Dateien.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Open and needed</source>
        <translation>Offen und gebraucht</translation>
    </message>
    <message>
        <source>Other nodes</source>
        <translation>Andere Nodes</translation>
    </message>
    <message>
        <source>Outside the cluster</source>
        <translation>Außerhalb des Clusters</translation>
    </message>
    <message>
        <source>Outside the cluster.</source>
        <translation>Außerhalb des Clusters.</translation>
    </message>
    <message>
        <source>Pod %1.</source>
        <translation>Pod %1.</translation>
    </message>
    <message>
        <source>Public hostname %1, to %2.</source>
        <translation>Öffentlicher Hostname %1, zu %2.</translation>
    </message>
    <message>
        <source>Public hostnames</source>
        <translation>Öffentliche Hostnamen</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Reachable, not published</source>
        <translation>Erreichbar, nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Service %1 has no pod %2.</source>
        <translation>Service %1 hat keinen Pod %2.</translation>
    </message>
    <message>
        <source>Service %1 in namespace %2, port %3.</source>
        <translation>Service %1 im Namespace %2, Port %3.</translation>
    </message>
    <message>
        <source>Service %1 leads from node %2 only to pods on it, and where %3 runs is not known.</source>
        <translation>Service %1 führt vom Node %2 nur zu Pods auf ihm, und wo %3 läuft, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Service %1 leads only to pods on the node itself, and none runs on %2.</source>
        <translation>Service %1 führt nur zu Pods auf dem Node selbst, und auf %2 läuft keiner.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>The Ingress leads to no Service there.</source>
        <translation>Der Ingress führt dort zu keinem Service.</translation>
    </message>
    <message>
        <source>The Kubernetes API</source>
        <translation>Die Kubernetes-API</translation>
    </message>
    <message>
        <source>The Service leads only to pods on the same node, and none runs on %1, where %2 is.</source>
        <translation>Der Service führt nur zu Pods auf demselben Node, und auf %1, wo %2 ist, läuft keiner.</translation>
    </message>
    <message>
        <source>The Service leads only to pods on the same node, and whether %1 and %2 run on one is not known.</source>
        <translation>Der Service führt nur zu Pods auf demselben Node, und ob %1 und %2 auf einem laufen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The connector&apos;s own node</source>
        <translation>Der eigene Node des Konnektors</translation>
    </message>
    <message>
        <source>The internet.</source>
        <translation>Das Internet.</translation>
    </message>
    <message>
        <source>The public internet</source>
        <translation>Das öffentliche Internet</translation>
    </message>
    <message>
        <source>The wall: network policy.</source>
        <translation>Die Wand: Netzwerkregeln.</translation>
    </message>
    <message>
        <source>Through door %1.</source>
        <translation>Durch Tür %1.</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Wand</translation>
    </message>
    <message>
        <source>What Service %1 selects, %2, is scaled to zero: no pod runs.</source>
        <translation>Was Service %1 auswählt, %2, ist auf null skaliert: Kein Pod läuft.</translation>
    </message>
    <message>
        <source>When it does what was meant, write it without Staged in its kind.</source>
        <translation>Wenn sie tut, was gemeint war, ohne Staged im kind schreiben.</translation>
    </message>
    <message>
        <source>Withdraw the second %1</source>
        <translation>Das zweite %1 zurückziehen</translation>
    </message>
    <message>
        <source>Workload %1 in namespace %2, port %3.</source>
        <translation>Workload %1 im Namespace %2, Port %3.</translation>
    </message>
    <message>
        <source>Write a range with a colon.</source>
        <translation>Einen Bereich mit Doppelpunkt schreiben.</translation>
    </message>
    <message>
        <source>Write apiVersion: projectcalico.org/v3.</source>
        <translation>apiVersion: projectcalico.org/v3 schreiben.</translation>
    </message>
    <message>
        <source>Write it as %1</source>
        <translation>Als %1 schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port: write a number from 1 to 65535, a range such as 1024:2048, or a port&apos;s name</source>
        <translation>„%1“ ist kein Port: eine Zahl von 1 bis 65535, einen Bereich wie 1024:2048 oder den Namen eines Ports schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no protocol: use TCP, UDP, SCTP, ICMP, ICMPv6, UDPLite or a number from 1 to 255</source>
        <translation>„%1“ ist kein Protokoll: TCP, UDP, SCTP, ICMP, ICMPv6, UDPLite oder eine Zahl von 1 bis 255 verwenden</translation>
    </message>
    <message>
        <source>a path is either exact or prefix, begins with / and holds no ?, # or space</source>
        <translation>ein Pfad ist entweder exact oder prefix, beginnt mit / und enthält weder ? noch # noch Leerzeichen</translation>
    </message>
    <message>
        <source>a picture shows all doors: leave out --to and --hostname</source>
        <translation>ein Bild zeigt alle Türen: --to und --hostname weglassen</translation>
    </message>
    <message>
        <source>a preDNAT policy has no egress</source>
        <translation>eine preDNAT-Regel hat keinen Ausgang</translation>
    </message>
    <message>
        <source>a rule is for IPv4 or for IPv6: make two of it</source>
        <translation>eine Regel gilt für IPv4 oder für IPv6: zwei daraus machen</translation>
    </message>
    <message>
        <source>code needs a type</source>
        <translation>code braucht einen type</translation>
    </message>
    <message>
        <source>every port</source>
        <translation>jeder Port</translation>
    </message>
    <message>
        <source>global() stands alone, in the namespaceSelector of a rule</source>
        <translation>global() steht allein, im namespaceSelector einer Regel</translation>
    </message>
    <message>
        <source>http belongs into ingress rules that allow</source>
        <translation>http gehört in Eingangsregeln, die erlauben</translation>
    </message>
    <message>
        <source>http needs protocol TCP, or none</source>
        <translation>http braucht protocol TCP oder keines</translation>
    </message>
    <message>
        <source>icmp needs protocol ICMP or ICMPv6</source>
        <translation>icmp braucht protocol ICMP oder ICMPv6</translation>
    </message>
    <message>
        <source>in a GlobalNetworkPolicy services needs a namespace</source>
        <translation>in einer GlobalNetworkPolicy braucht services einen Namespace</translation>
    </message>
    <message>
        <source>ipVersion is 4 or 6</source>
        <translation>ipVersion ist 4 oder 6</translation>
    </message>
    <message>
        <source>it covers %1, and %2 is none of these</source>
        <translation>sie trifft %1, und %2 ist nichts davon</translation>
    </message>
    <message>
        <source>it covers %1, not %2</source>
        <translation>sie trifft %1, nicht %2</translation>
    </message>
    <message>
        <source>it covers only addresses that DNS answers gave for %1</source>
        <translation>sie trifft nur Adressen, die DNS-Antworten für %1 nannten</translation>
    </message>
    <message>
        <source>it covers the port named %1, and %2 declares none of that name</source>
        <translation>sie trifft den Port namens %1, und %2 deklariert keinen dieses Namens</translation>
    </message>
    <message>
        <source>it does not cover %1</source>
        <translation>sie trifft %1 nicht</translation>
    </message>
    <message>
        <source>it names %1, and %2 is not one of them</source>
        <translation>sie nennt %1, und %2 ist nicht darunter</translation>
    </message>
    <message>
        <source>it names ports, and the gateway&apos;s own port is not known: leave toPorts out</source>
        <translation>sie nennt Ports, und der eigene Port des Gateways ist nicht bekannt: toPorts weglassen</translation>
    </message>
    <message>
        <source>it wants %1, and %2 has %3</source>
        <translation>sie verlangt %1, und %2 hat %3</translation>
    </message>
    <message>
        <source>it wants %1, and %2 runs under another</source>
        <translation>sie verlangt %1, und %2 läuft unter einem anderen</translation>
    </message>
    <message>
        <source>it wants a namespace with %1, and %2 is in another</source>
        <translation>sie verlangt einen Namespace mit %1, und %2 ist in einem anderen</translation>
    </message>
    <message>
        <source>it wants a namespace with %1, and %2 is in one with %3</source>
        <translation>sie verlangt einen Namespace mit %1, und %2 ist in einem mit %3</translation>
    </message>
    <message>
        <source>it wants pods with %1, and %2 has %3</source>
        <translation>sie verlangt Pods mit %1, und %2 hat %3</translation>
    </message>
    <message>
        <source>it wants pods with %1, and %2 is none</source>
        <translation>sie verlangt Pods mit %1, und %2 ist keiner</translation>
    </message>
    <message>
        <source>many ports</source>
        <translation>viele Ports</translation>
    </message>
    <message>
        <source>no cluster serves %1: write projectcalico.org/v3</source>
        <translation>kein Cluster bietet %1 an: projectcalico.org/v3 schreiben</translation>
    </message>
    <message>
        <source>notNets %1 leaves nobody: Calico refuses it</source>
        <translation>notNets %1 lässt niemanden übrig: Calico lehnt das ab</translation>
    </message>
    <message>
        <source>order must be a number</source>
        <translation>order muss eine Zahl sein</translation>
    </message>
    <message>
        <source>other ports</source>
        <translation>andere Ports</translation>
    </message>
    <message>
        <source>ports need a rule with protocol TCP, UDP or SCTP</source>
        <translation>Ports brauchen eine Regel mit protocol TCP, UDP oder SCTP</translation>
    </message>
    <message>
        <source>preDNAT and doNotTrack exclude each other</source>
        <translation>preDNAT und doNotTrack schließen einander aus</translation>
    </message>
    <message>
        <source>preDNAT and doNotTrack need applyOnForward</source>
        <translation>preDNAT und doNotTrack brauchen applyOnForward</translation>
    </message>
    <message>
        <source>services belongs to the destination of an egress rule, or the source of an ingress rule</source>
        <translation>services gehört zum Ziel einer Ausgangsregel oder zur Quelle einer Eingangsregel</translation>
    </message>
    <message>
        <source>services brings its own ports: leave ports and notPorts out</source>
        <translation>services bringt eigene Ports mit: ports und notPorts weglassen</translation>
    </message>
    <message>
        <source>services cannot stand beside selectors, serviceAccounts or nets</source>
        <translation>services kann nicht neben Selektoren, serviceAccounts oder nets stehen</translation>
    </message>
    <message>
        <source>services needs the name of a Service</source>
        <translation>services braucht den Namen eines Service</translation>
    </message>
    <message>
        <source>the endpoints of the Service that the rule names are not here: %1</source>
        <translation>die Endpunkte des Service, den die Regel nennt, sind nicht hier: %1</translation>
    </message>
    <message>
        <source>the name of a tier has no dots: %1</source>
        <translation>der Name einer Stufe hat keine Punkte: %1</translation>
    </message>
    <message>
        <source>the routes of %1 that are known do not take %2; name where it leads with --to and --port</source>
        <translation>die bekannten Routen von %1 nehmen %2 nicht; mit --to und --port nennen, wohin es führt</translation>
    </message>
    <message>
        <source>the selector cannot be read at character %1: %2</source>
        <translation>der Selektor ist ab Zeichen %1 nicht lesbar: %2</translation>
    </message>
    <message>
        <source>tier %1 cannot have another order or default action than it has</source>
        <translation>die Stufe %1 kann weder order noch Standardaktion ändern</translation>
    </message>
    <message>
        <source>type %1 is there twice</source>
        <translation>der Typ %1 steht zweimal da</translation>
    </message>
    <message>
        <source>whom it covers cannot be known from what was read</source>
        <translation>wen sie trifft, lässt sich aus dem Gelesenen nicht sagen</translation>
    </message>
    <message>
        <source>with --hostname, --to is a Service, an address or a DNS name</source>
        <translation>mit --hostname ist --to ein Service, eine Adresse oder ein DNS-Name</translation>
    </message>
    <message>
        <source>not in these files</source>
        <translation>nicht in diesen Dateien</translation>
    </message>
    <message>
        <source>Mend it, or name the place where the manifests are.</source>
        <translation>Beheben, oder den Ort nennen, an dem die Manifeste liegen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 more: %n door(s) open</source>
        <translation>
            <numerusform>%1 weitere: %n Tür offen</numerusform>
            <numerusform>%1 weitere: %n Türen offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more</source>
        <translation>
            <numerusform>%1, %n weitere</numerusform>
            <numerusform>%1, %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n gesperrt</numerusform>
            <numerusform>%n gesperrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n Konnektor</numerusform>
            <numerusform>%n Konnektoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 doors (is|are) open to the tunnel, %2 published, %3 too many</source>
        <translation>
            <numerusform>%n von %1 Türen steht dem Tunnel offen, %2 veröffentlicht, %3 zu viel</numerusform>
            <numerusform>%n von %1 Türen stehen dem Tunnel offen, %2 veröffentlicht, %3 zu viel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 doors (is|are) open to the tunnel, %2 published, %3 too many, %4 not known</source>
        <translation>
            <numerusform>%n von %1 Türen steht dem Tunnel offen, %2 veröffentlicht, %3 zu viel, %4 unbekannt</numerusform>
            <numerusform>%n von %1 Türen stehen dem Tunnel offen, %2 veröffentlicht, %3 zu viel, %4 unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 doors (is|are) open to the tunnel; how many are too many is not known, its routes were not read</source>
        <translation>
            <numerusform>%n von %1 Türen steht dem Tunnel offen; wie viele davon zu viel sind, ist unbekannt, seine Routen wurden nicht gelesen</numerusform>
            <numerusform>%n von %1 Türen stehen dem Tunnel offen; wie viele davon zu viel sind, ist unbekannt, seine Routen wurden nicht gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 doors (is|are) open to the tunnels, %2 published, %3 too many</source>
        <translation>
            <numerusform>%n von %1 Türen steht den Tunneln offen, %2 veröffentlicht, %3 zu viel</numerusform>
            <numerusform>%n von %1 Türen stehen den Tunneln offen, %2 veröffentlicht, %3 zu viel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 doors (is|are) open to the tunnels, %2 published, %3 too many, %4 not known</source>
        <translation>
            <numerusform>%n von %1 Türen steht den Tunneln offen, %2 veröffentlicht, %3 zu viel, %4 unbekannt</numerusform>
            <numerusform>%n von %1 Türen stehen den Tunneln offen, %2 veröffentlicht, %3 zu viel, %4 unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 doors (is|are) open to the tunnels; how many are too many is not known, not all routes were read</source>
        <translation>
            <numerusform>%n von %1 Türen steht den Tunneln offen; wie viele davon zu viel sind, ist unbekannt, nicht alle Routen wurden gelesen</numerusform>
            <numerusform>%n von %1 Türen stehen den Tunneln offen; wie viele davon zu viel sind, ist unbekannt, nicht alle Routen wurden gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the %2 doors that are open to %1 (serves|serve) no hostname.</source>
        <translation>
            <numerusform>%n der %2 Türen, die %1 offenstehen, dient keinem Hostnamen.</numerusform>
            <numerusform>%n der %2 Türen, die %1 offenstehen, dienen keinem Hostnamen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s).</source>
        <translation>
            <numerusform>%n Problem.</numerusform>
            <numerusform>%n Probleme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s) of %1 (holds|hold) variables that nothing in these files resolves: (it is|they are) judged only in part.</source>
        <translation>
            <numerusform>%n Route von %1 enthält Variablen, die nichts in diesen Dateien auflöst: Sie wird nur teilweise beurteilt.</numerusform>
            <numerusform>%n Routen von %1 enthalten Variablen, die nichts in diesen Dateien auflöst: Sie werden nur teilweise beurteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Namespace %1, %n (entry|entries).</source>
        <translation>
            <numerusform>Namespace %1, %n Eintrag.</numerusform>
            <numerusform>Namespace %1, %n Einträge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The given config.yml was not used: %n connectors have none, and it names none of them. Write the tunnel&apos;s id into its `tunnel:`.</source>
        <translation>
            <numerusform>Die angegebene config.yml wurde nicht verwendet: %n Konnektor hat keine, und sie nennt ihn nicht. Die Id des Tunnels in ihr `tunnel:` schreiben.</numerusform>
            <numerusform>Die angegebene config.yml wurde nicht verwendet: %n Konnektoren haben keine, und sie nennt keinen davon. Die Id des Tunnels in ihr `tunnel:` schreiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To %1: %n more door(s).</source>
        <translation>
            <numerusform>Zu %1: %n weitere Tür.</numerusform>
            <numerusform>Zu %1: %n weitere Türen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tunnel %1, %n connector(s).</source>
        <translation>
            <numerusform>Tunnel %1, %n Konnektor.</numerusform>
            <numerusform>Tunnel %1, %n Konnektoren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zone %1, %n hostname(s).</source>
        <translation>
            <numerusform>Zone %1, %n Hostname.</numerusform>
            <numerusform>Zone %1, %n Hostnamen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks the visitor to sign in; the policy %2 may then let them in.</source>
        <translation>%1 verlangt vom Besucher eine Anmeldung; die Richtlinie %2 lässt ihn danach vielleicht ein.</translation>
    </message>
    <message>
        <source>%1 guards what a Worker answers; whether one does is not known here.</source>
        <translation>%1 schützt, was ein Worker beantwortet; ob das einer tut, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 has bits behind its length set; the network is %2</source>
        <translation>%1 hat Bits hinter seiner Länge gesetzt; das Netz ist %2</translation>
    </message>
    <message>
        <source>%1 has no policy: nobody is let in.</source>
        <translation>%1 hat keine Richtlinie: Niemand wird eingelassen.</translation>
    </message>
    <message>
        <source>%1 has nothing before it to repeat</source>
        <translation>Vor %1 steht nichts, was wiederholt werden könnte</translation>
    </message>
    <message>
        <source>%1 in this regular expression cannot be tried here, so what it matches is unknown</source>
        <translation>%1 in diesem regulären Ausdruck lässt sich hier nicht nachstellen; was er trifft, ist deshalb unbekannt</translation>
    </message>
    <message>
        <source>%1 is a map: take one of its values as in %1[&quot;name&quot;]</source>
        <translation>%1 ist eine Zuordnung: einen ihrer Werte nennt %1[&quot;name&quot;]</translation>
    </message>
    <message>
        <source>%1 is always %2 now; a rule on it does nothing useful</source>
        <translation>%1 ist inzwischen immer %2; eine Regel darauf bewirkt nichts Sinnvolles</translation>
    </message>
    <message>
        <source>%1 is an array: compare %1[0], or any(%1[*] ...)</source>
        <translation>%1 ist eine Liste: %1[0] vergleichen, oder any(%1[*] ...)</translation>
    </message>
    <message>
        <source>%1 is an old name; write %2</source>
        <translation>%1 ist ein alter Name; jetzt heißt es %2</translation>
    </message>
    <message>
        <source>%1 is in none of the document&apos;s zones; what certificate it has is not known.</source>
        <translation>%1 liegt in keiner Zone des Dokuments; welches Zertifikat es hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 is no IP address</source>
        <translation>%1 ist keine IP-Adresse</translation>
    </message>
    <message>
        <source>%1 is no URL of a request: write it as in https://app.example.com/path</source>
        <translation>%1 ist keine URL einer Anfrage: sie lautet etwa https://app.example.com/path</translation>
    </message>
    <message>
        <source>%1 is no decimal number; hexadecimal ones begin with 0x</source>
        <translation>%1 ist keine Dezimalzahl; hexadezimale beginnen mit 0x</translation>
    </message>
    <message>
        <source>%1 is no flag here; there are i, m, s, U, u, x and R</source>
        <translation>%1 ist hier kein Schalter; es gibt i, m, s, U, u, x und R</translation>
    </message>
    <message>
        <source>%1 is no octal number; a leading 0 makes it one</source>
        <translation>%1 ist keine Oktalzahl; eine führende 0 macht sie dazu</translation>
    </message>
    <message>
        <source>%1 is no path: a percent sign stands before two hexadecimal digits.</source>
        <translation>%1 ist kein Pfad: Ein Prozentzeichen steht vor zwei Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>%1 is not for %2, which is of type %3</source>
        <translation>%1 passt nicht zu %2 vom Typ %3</translation>
    </message>
    <message>
        <source>%1 is not for custom rules, only for %2</source>
        <translation>%1 gibt es nicht in eigenen Regeln, nur in: %2</translation>
    </message>
    <message>
        <source>%1 is of type %2 and has no such element</source>
        <translation>%1 ist vom Typ %2 und hat kein solches Element</translation>
    </message>
    <message>
        <source>%1 is scaled to nothing.</source>
        <translation>%1 ist auf null Replikate gestellt.</translation>
    </message>
    <message>
        <source>%1 is too large: numbers have 64 bits</source>
        <translation>%1 ist zu groß: Zahlen haben 64 Bit</translation>
    </message>
    <message>
        <source>%1 is true or false by itself: write %1 or not %1</source>
        <translation>%1 ist selbst wahr oder falsch: %1 oder not %1 schreiben</translation>
    </message>
    <message>
        <source>%1 leads it to %2.</source>
        <translation>%1 führt sie zu %2.</translation>
    </message>
    <message>
        <source>%1 leads it to %2; the visitor needs `cloudflared access %3 --hostname %4`.</source>
        <translation>%1 führt sie zu %2; der Besucher braucht `cloudflared access %3 --hostname %4`.</translation>
    </message>
    <message>
        <source>%1 lets only requests in that Access has passed, and no Access application covers this one.</source>
        <translation>%1 lässt nur Anfragen ein, die Access durchgelassen hat, und keine Access-Anwendung deckt diese ab.</translation>
    </message>
    <message>
        <source>%1 lets preflight requests (OPTIONS) pass.</source>
        <translation>%1 lässt Preflight-Anfragen (OPTIONS) durch.</translation>
    </message>
    <message>
        <source>%1 makes the path %2 public.</source>
        <translation>%1 macht den Pfad %2 öffentlich.</translation>
    </message>
    <message>
        <source>%1 needs one value</source>
        <translation>%1 braucht einen Wert</translation>
    </message>
    <message>
        <source>%1 needs the %2 plan</source>
        <translation>%1 braucht den Tarif %2</translation>
    </message>
    <message>
        <source>%1 needs the Enterprise plan with an add-on</source>
        <translation>%1 braucht den Tarif Enterprise mit einer Zusatzbuchung</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be of type %3</source>
        <translation>%1 von %2 kann nicht vom Typ %3 sein</translation>
    </message>
    <message>
        <source>%1 of %2 is a field, not a value</source>
        <translation>%1 von %2 ist ein Feld, kein Wert</translation>
    </message>
    <message>
        <source>%1 of %2 is a value, not a field</source>
        <translation>%1 von %2 ist ein Wert, kein Feld</translation>
    </message>
    <message>
        <source>%1 or %2 decides: whether capital letters, or a slash at the end, count in a path is not documented.</source>
        <translation>%1 oder %2 entscheidet: Ob in einem Pfad Großbuchstaben oder ein Schrägstrich am Ende zählen, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>%1 or %2 decides: which of their destinations is the more specific is not documented.</source>
        <translation>%1 oder %2 entscheidet: Welches ihrer Ziele das genauere ist, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>%1 passes it on to %2, by %3 for %4.</source>
        <translation>%1 gibt sie an %2 weiter, nach %3 für %4.</translation>
    </message>
    <message>
        <source>%1 passes it on to one of %2, and not all of them can be reached.</source>
        <translation>%1 gibt sie an eines von %2 Zielen weiter, und nicht alle sind erreichbar.</translation>
    </message>
    <message>
        <source>%1 runs in several places, and they do not all get on from here.</source>
        <translation>%1 läuft an mehreren Stellen, und nicht von allen geht es weiter.</translation>
    </message>
    <message>
        <source>%1 runs the tunnel %2 on its nodes.</source>
        <translation>%1 betreibt den Tunnel %2 auf seinen Knoten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs the tunnel %2, with %n replica(s).</source>
        <translation>
            <numerusform>%1 betreibt den Tunnel %2, mit %n Replikat.</numerusform>
            <numerusform>%1 betreibt den Tunnel %2, mit %n Replikaten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 takes it on port %2.</source>
        <translation>%1 nimmt sie auf Port %2.</translation>
    </message>
    <message>
        <source>%1 takes it on port %2; what may be asked there is filtered at layer 7.</source>
        <translation>%1 nimmt sie auf Port %2; was dort gefragt werden darf, filtert Schicht 7.</translation>
    </message>
    <message>
        <source>%1 takes it: as %2 the connector goes where the visitor asks.</source>
        <translation>%1 nimmt sie: Als %2 geht der Konnektor, wohin der Besucher will.</translation>
    </message>
    <message>
        <source>%1 takes it: the connector itself answers with status %2.</source>
        <translation>%1 nimmt sie: Der Konnektor antwortet selbst mit Status %2.</translation>
    </message>
    <message>
        <source>%1 takes it: the connector shows its test page.</source>
        <translation>%1 nimmt sie: Der Konnektor zeigt seine Testseite.</translation>
    </message>
    <message>
        <source>%1 takes other arguments: %2</source>
        <translation>%1 hat andere Argumente: %2</translation>
    </message>
    <message>
        <source>%1 takes the names below %2, not the name itself.</source>
        <translation>%1 nimmt die Namen unter %2, nicht den Namen selbst.</translation>
    </message>
    <message>
        <source>%1 would allow it: %2.</source>
        <translation>%1 würde es erlauben: %2.</translation>
    </message>
    <message>
        <source>%1 would take it too, but stands behind.</source>
        <translation>%1 würde sie auch nehmen, steht aber dahinter.</translation>
    </message>
    <message>
        <source>%1 would take it, but for the case of its hostname %2.</source>
        <translation>%1 würde sie nehmen, stimmte die Groß- und Kleinschreibung des Hostnamens %2.</translation>
    </message>
    <message>
        <source>%1 would take it, but for the case of its path %2.</source>
        <translation>%1 würde sie nehmen, stimmte die Groß- und Kleinschreibung des Pfades %2.</translation>
    </message>
    <message>
        <source>%1 would take it, but its path %2 does not match.</source>
        <translation>%1 würde sie nehmen, doch ihr Pfad %2 trifft nicht zu.</translation>
    </message>
    <message>
        <source>A map is wanted here, as Cloudflare&apos;s API answers it.</source>
        <translation>Hier wird ein Objekt erwartet, wie die API von Cloudflare es liefert.</translation>
    </message>
    <message>
        <source>A plain http request needs no certificate.</source>
        <translation>Eine Anfrage über http braucht kein Zertifikat.</translation>
    </message>
    <message>
        <source>Add rule %1</source>
        <translation>Regel %1 hinzufügen</translation>
    </message>
    <message>
        <source>Assumed: a proxied record leads to the tunnel %1, as its route needs. What stands in DNS was not read.</source>
        <translation>Angenommen: Ein Eintrag („proxied“) führt zum Tunnel %1, wie die Route es braucht. Was im DNS steht, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Assumed: a proxied wildcard record leads to the tunnel %1; it is made by hand. What stands in DNS was not read.</source>
        <translation>Angenommen: Ein Platzhalter-Eintrag („proxied“) führt zum Tunnel %1; er wird von Hand angelegt. Was im DNS steht, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Change request %1</source>
        <translation>Anfrage %1 ändern</translation>
    </message>
    <message>
        <source>Change rule %1</source>
        <translation>Regel %1 ändern</translation>
    </message>
    <message>
        <source>Delete request %1</source>
        <translation>Anfrage %1 löschen</translation>
    </message>
    <message>
        <source>Delete rule %1</source>
        <translation>Regel %1 löschen</translation>
    </message>
    <message>
        <source>Duplicate rule %1</source>
        <translation>Regel %1 verdoppeln</translation>
    </message>
    <message>
        <source>It leads to %1 on port %2.</source>
        <translation>Er führt zu %1 auf Port %2.</translation>
    </message>
    <message>
        <source>It leads to %1, and %2 of these %3 can be reached: which one takes the request is chance.</source>
        <translation>Er führt zu %1, und %2 dieser %3 sind erreichbar: Wer die Anfrage nimmt, ist Zufall.</translation>
    </message>
    <message>
        <source>Its record leads to %1, not to a tunnel.</source>
        <translation>Sein Eintrag führt zu %1, nicht zu einem Tunnel.</translation>
    </message>
    <message>
        <source>Its record leads to the tunnel %1, of which nothing is known here.</source>
        <translation>Sein Eintrag führt zum Tunnel %1, von dem hier nichts bekannt ist.</translation>
    </message>
    <message>
        <source>Its record leads to the tunnel %1.</source>
        <translation>Sein Eintrag führt zum Tunnel %1.</translation>
    </message>
    <message>
        <source>Its record leads to the tunnel, but is not proxied: visitors find no server.</source>
        <translation>Sein Eintrag führt zum Tunnel, ist aber nicht „proxied“: Besucher finden keinen Server.</translation>
    </message>
    <message>
        <source>Move rule %1 down</source>
        <translation>Regel %1 nach unten</translation>
    </message>
    <message>
        <source>Move rule %1 to place %2</source>
        <translation>Regel %1 an Stelle %2 rücken</translation>
    </message>
    <message>
        <source>Move rule %1 up</source>
        <translation>Regel %1 nach oben</translation>
    </message>
    <message>
        <source>No Access application covers %1: it is open.</source>
        <translation>Keine Access-Anwendung deckt %1 ab: Es ist offen.</translation>
    </message>
    <message>
        <source>No connector of %1 is in the cluster&apos;s files.</source>
        <translation>Kein Konnektor von %1 steht in den Dateien des Clusters.</translation>
    </message>
    <message>
        <source>No known route names %1, and what stands in DNS was not read.</source>
        <translation>Keine bekannte Route nennt %1, und was im DNS steht, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>No policy of %1 lets the visitor in.</source>
        <translation>Keine Richtlinie von %1 lässt den Besucher ein.</translation>
    </message>
    <message>
        <source>No route names %1: visitors get here only if a record leads to the tunnel %2 all the same.</source>
        <translation>Keine Route nennt %1: Besucher kommen nur hierher, wenn trotzdem ein Eintrag zum Tunnel %2 führt.</translation>
    </message>
    <message>
        <source>No rule of %1 takes it.</source>
        <translation>Keine Regel von %1 nimmt sie.</translation>
    </message>
    <message>
        <source>No tunnel is known that %1 could lead to.</source>
        <translation>Es ist kein Tunnel bekannt, zu dem %1 führen könnte.</translation>
    </message>
    <message>
        <source>Nothing is known of its way.</source>
        <translation>Über ihren Weg ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Rename rule %1 to %2</source>
        <translation>Regel %1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Save request %1</source>
        <translation>Anfrage %1 merken</translation>
    </message>
    <message>
        <source>Several tunnels route %1: %2. Its record can lead to one of them only, and it was not read.</source>
        <translation>Mehrere Tunnel leiten %1 weiter: %2. Sein Eintrag kann nur zu einem führen, und er wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Switch off rule %1</source>
        <translation>Regel %1 ausschalten</translation>
    </message>
    <message>
        <source>Switch on rule %1</source>
        <translation>Regel %1 einschalten</translation>
    </message>
    <message>
        <source>The certificate for %1 covers it.</source>
        <translation>Das Zertifikat für %1 deckt ihn ab.</translation>
    </message>
    <message>
        <source>The manifests name more than one record for it: %1 and %2.</source>
        <translation>Die Manifeste nennen mehr als einen Eintrag dafür: %1 und %2.</translation>
    </message>
    <message>
        <source>The policy %1 decides &quot;%2&quot;, which is not known.</source>
        <translation>Die Richtlinie %1 entscheidet „%2“, was nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The policy %2 of %1 blocks the visitor.</source>
        <translation>Die Richtlinie %2 von %1 sperrt den Besucher.</translation>
    </message>
    <message>
        <source>The policy %2 of %1 bypasses Access.</source>
        <translation>Die Richtlinie %2 von %1 umgeht Access.</translation>
    </message>
    <message>
        <source>The policy %2 of %1 does not match the visitor.</source>
        <translation>Die Richtlinie %2 von %1 trifft auf den Besucher nicht zu.</translation>
    </message>
    <message>
        <source>The policy %2 of %1 lets the visitor in.</source>
        <translation>Die Richtlinie %2 von %1 lässt den Besucher ein.</translation>
    </message>
    <message>
        <source>The reusable policy %1 was not read.</source>
        <translation>Die wiederverwendbare Richtlinie %1 wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The routes of %1 stand at Cloudflare and were not read.</source>
        <translation>Die Routen von %1 stehen bei Cloudflare und wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>The zone %1 has no rule %2.</source>
        <translation>Die Zone %1 hat keine Regel %2.</translation>
    </message>
    <message>
        <source>The zone of %1 is not known, so neither is what its certificate covers.</source>
        <translation>Die Zone von %1 ist nicht bekannt, also auch nicht, was ihr Zertifikat abdeckt.</translation>
    </message>
    <message>
        <source>There is no saved request %1.</source>
        <translation>Es gibt keine gemerkte Anfrage %1.</translation>
    </message>
    <message>
        <source>Unicode classes (\%1) need (?u) before them</source>
        <translation>Unicode-Klassen (\%1) brauchen ein (?u) davor</translation>
    </message>
    <message>
        <source>Universal SSL covers %1 and one label below it, not %2: visitors get no secure connection.</source>
        <translation>Universal SSL deckt %1 und eine Ebene darunter ab, nicht %2: Besucher bekommen keine sichere Verbindung.</translation>
    </message>
    <message>
        <source>Universal SSL covers %1 and one label below it.</source>
        <translation>Universal SSL deckt %1 und eine Ebene darunter ab.</translation>
    </message>
    <message>
        <source>What the policy %2 of %1 says is not known: %3.</source>
        <translation>Was die Richtlinie %2 von %1 sagt, ist nicht bekannt: %3.</translation>
    </message>
    <message>
        <source>Whether %1 covers it is not known: whether capital letters, or a slash at the end, count in a path is not documented.</source>
        <translation>Ob %1 es abdeckt, ist nicht bekannt: Ob in einem Pfad Großbuchstaben oder ein Schrägstrich am Ende zählen, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>Whether %1 makes the path %2 public is not known.</source>
        <translation>Ob %1 den Pfad %2 öffentlich macht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Which tunnel takes %1 is not known.</source>
        <translation>Welcher Tunnel %1 nimmt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>[*] gives one answer for each element; any() or all() makes one of them</source>
        <translation>[*] gibt für jedes Element eine Antwort; any() oder all() macht eine daraus</translation>
    </message>
    <message>
        <source>[*] stands only in the first argument of a function</source>
        <translation>[*] steht nur im ersten Argument einer Funktion</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no HTTP method</source>
        <translation>„%1“ ist keine HTTP-Methode</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address or range.</source>
        <translation>„%1“ ist keine Adresse und kein Bereich.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a header</source>
        <translation>„%1“ ist kein Name eines Headers</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no selector of an Access policy that is known here.</source>
        <translation>„%1“ ist kein hier bekannter Selektor einer Access-Richtlinie.</translation>
    </message>
    <message>
        <source>\%1 means nothing in a regular expression</source>
        <translation>\%1 bedeutet in einem regulären Ausdruck nichts</translation>
    </message>
    <message>
        <source>a country has two letters, as in DE (T1: Tor)</source>
        <translation>ein Land hat zwei Buchstaben, etwa DE (T1: Tor)</translation>
    </message>
    <message>
        <source>a list&apos;s name has lower-case letters, digits, _ and dots between them</source>
        <translation>der Name einer Liste hat Kleinbuchstaben, Ziffern, _ und Punkte dazwischen</translation>
    </message>
    <message>
        <source>a range has addresses of one family, IPv4 or IPv6</source>
        <translation>ein Bereich hat Adressen einer Familie, IPv4 oder IPv6</translation>
    </message>
    <message>
        <source>a range in a class goes from one character to a later one</source>
        <translation>ein Bereich in einer Klasse geht von einem Zeichen zu einem späteren</translation>
    </message>
    <message>
        <source>a range stands in braces behind in: in {%1}</source>
        <translation>ein Bereich steht in Klammern hinter in: in {%1}</translation>
    </message>
    <message>
        <source>a raw string has 255 # at most</source>
        <translation>ein roher Text hat höchstens 255 #</translation>
    </message>
    <message>
        <source>a repetition ends before it begins</source>
        <translation>eine Wiederholung endet, bevor sie beginnt</translation>
    </message>
    <message>
        <source>a set or list stands behind in</source>
        <translation>eine Menge oder Liste steht hinter in</translation>
    </message>
    <message>
        <source>a tab is no space in this language; write a space</source>
        <translation>ein Tabulator ist in dieser Sprache kein Leerzeichen; ein Leerzeichen schreiben</translation>
    </message>
    <message>
        <source>a wildcard may not have ** in it; one * stands for any run</source>
        <translation>in einem Wildcard darf kein ** stehen; ein * steht für beliebig viele Zeichen</translation>
    </message>
    <message>
        <source>an expression has 4096 characters at most, and this one %1</source>
        <translation>ein Ausdruck hat höchstens 4096 Zeichen, dieser hat %1</translation>
    </message>
    <message>
        <source>any() and all() take one comparison; put several into parentheses of their own</source>
        <translation>any() und all() nehmen einen Vergleich; mehrere stehen in eigenen Klammern</translation>
    </message>
    <message>
        <source>back-references (\%1) are not supported</source>
        <translation>Rückverweise (\%1) gibt es nicht</translation>
    </message>
    <message>
        <source>expected ( behind a function: %1</source>
        <translation>hinter einer Funktion wird ( erwartet: %1</translation>
    </message>
    <message>
        <source>expected )</source>
        <translation>) erwartet</translation>
    </message>
    <message>
        <source>expected , or )</source>
        <translation>, oder ) erwartet</translation>
    </message>
    <message>
        <source>expected &quot; or #</source>
        <translation>&quot; oder # erwartet</translation>
    </message>
    <message>
        <source>expected \&quot;, \\, \xHH or \OOO; a raw string r&quot;...&quot; has no escapes</source>
        <translation>\&quot;, \\, \xHH oder \OOO erwartet; ein roher Text r&quot;...&quot; kennt keine Ersetzungen</translation>
    </message>
    <message>
        <source>expected ]</source>
        <translation>] erwartet</translation>
    </message>
    <message>
        <source>expected a comparison of elements here, as in any(http.request.headers.names[*] eq &quot;x&quot;)</source>
        <translation>hier wird ein Vergleich von Elementen erwartet, etwa any(http.request.headers.names[*] eq &quot;x&quot;)</translation>
    </message>
    <message>
        <source>expected a field or a function</source>
        <translation>ein Feld oder eine Funktion erwartet</translation>
    </message>
    <message>
        <source>expected a field or a function, and the text ends here</source>
        <translation>ein Feld oder eine Funktion erwartet, und der Text endet hier</translation>
    </message>
    <message>
        <source>expected a field, a function or a value</source>
        <translation>ein Feld, eine Funktion oder ein Wert erwartet</translation>
    </message>
    <message>
        <source>expected a group&apos;s name and &gt;</source>
        <translation>der Name einer Gruppe und &gt; erwartet</translation>
    </message>
    <message>
        <source>expected a length from 0 to %1 behind the slash</source>
        <translation>hinter dem Schrägstrich wird eine Länge von 0 bis %1 erwartet</translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation>eine Zahl erwartet</translation>
    </message>
    <message>
        <source>expected a place from 0, a &quot;key&quot; or *</source>
        <translation>eine Stelle ab 0, ein &quot;Schlüssel&quot; oder * erwartet</translation>
    </message>
    <message>
        <source>expected a string in double quotes</source>
        <translation>ein Text in doppelten Anführungszeichen erwartet</translation>
    </message>
    <message>
        <source>expected an IP address</source>
        <translation>eine IP-Adresse erwartet</translation>
    </message>
    <message>
        <source>expected an operator behind %1, which is of type %2</source>
        <translation>hinter %1 vom Typ %2 wird ein Operator erwartet</translation>
    </message>
    <message>
        <source>expected an operator; did you mean %1?</source>
        <translation>ein Operator erwartet; ist %1 gemeint?</translation>
    </message>
    <message>
        <source>expected and, or, xor, or the end</source>
        <translation>and, or, xor oder das Ende erwartet</translation>
    </message>
    <message>
        <source>expected and, or, xor; did you mean %1?</source>
        <translation>and, or, xor erwartet; ist %1 gemeint?</translation>
    </message>
    <message>
        <source>expected flags and then : or )</source>
        <translation>Schalter und dann : oder ) erwartet</translation>
    </message>
    <message>
        <source>expected the hexadecimal digits of a character</source>
        <translation>die hexadezimalen Ziffern eines Zeichens erwartet</translation>
    </message>
    <message>
        <source>expected the name of a Unicode class</source>
        <translation>der Name einer Unicode-Klasse erwartet</translation>
    </message>
    <message>
        <source>expected three octal digits up to 377</source>
        <translation>drei Oktalziffern bis 377 erwartet</translation>
    </message>
    <message>
        <source>expected two hexadecimal digits</source>
        <translation>zwei hexadezimale Ziffern erwartet</translation>
    </message>
    <message>
        <source>expected {, or a list as in $office</source>
        <translation>{ oder eine Liste wie $office erwartet</translation>
    </message>
    <message>
        <source>expected {n}, {n,} or {n,m}; \{ is the character itself</source>
        <translation>{n}, {n,} oder {n,m} erwartet; \{ ist das Zeichen selbst</translation>
    </message>
    <message>
        <source>here is no valid UTF-8; other bytes are written \xHH</source>
        <translation>hier steht kein gültiges UTF-8; andere Bytes schreibt man \xHH</translation>
    </message>
    <message>
        <source>in a wildcard \ stands only before * or \</source>
        <translation>in einem Wildcard steht \ nur vor * oder \</translation>
    </message>
    <message>
        <source>it has a selector that Cloudflare does not take in such a policy</source>
        <translation>sie hat einen Selektor, den Cloudflare in einer solchen Richtlinie nicht annimmt</translation>
    </message>
    <message>
        <source>look-around (%1) is not supported</source>
        <translation>Blicke voraus und zurück (%1) gibt es nicht</translation>
    </message>
    <message>
        <source>one side has [*] and the other has not; close any() or all() before</source>
        <translation>eine Seite hat [*], die andere nicht; any() oder all() vorher schließen</translation>
    </message>
    <message>
        <source>patterns are about bytes: only ASCII may stand here, other bytes as \xHH</source>
        <translation>Muster handeln von Bytes: hier darf nur ASCII stehen, andere Bytes als \xHH</translation>
    </message>
    <message>
        <source>the expression nests more than %1 deep</source>
        <translation>der Ausdruck ist tiefer als %1 verschachtelt</translation>
    </message>
    <message>
        <source>the range ends before it begins</source>
        <translation>der Bereich endet, bevor er beginnt</translation>
    </message>
    <message>
        <source>the regular expression nests too deeply</source>
        <translation>der reguläre Ausdruck ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the string is never closed</source>
        <translation>der Text wird nie geschlossen</translation>
    </message>
    <message>
        <source>the values of a set are parted by spaces</source>
        <translation>die Werte einer Menge trennt ein Leerzeichen</translation>
    </message>
    <message>
        <source>there is no condition</source>
        <translation>es gibt keine Bedingung</translation>
    </message>
    <message>
        <source>there is no field or function %1</source>
        <translation>es gibt kein Feld und keine Funktion %1</translation>
    </message>
    <message>
        <source>there is no field or function %1; did you mean %2?</source>
        <translation>es gibt kein Feld und keine Funktion %1; ist %2 gemeint?</translation>
    </message>
    <message>
        <source>this class is never closed</source>
        <translation>diese Klasse wird nie geschlossen</translation>
    </message>
    <message>
        <source>this gives arrays of arrays</source>
        <translation>das ergibt Listen von Listen</translation>
    </message>
    <message>
        <source>this is no single condition: %1</source>
        <translation>das ist keine einzelne Bedingung: %1</translation>
    </message>
    <message>
        <source>this parenthesis closes nothing</source>
        <translation>diese Klammer schließt nichts</translation>
    </message>
    <message>
        <source>this parenthesis is never closed</source>
        <translation>diese Klammer wird nie geschlossen</translation>
    </message>
    <message>
        <source>this set is never closed</source>
        <translation>diese Menge wird nie geschlossen</translation>
    </message>
    <message>
        <source>two groups are called %1</source>
        <translation>zwei Gruppen heißen %1</translation>
    </message>
    <message>
        <source>%1 (%2) would match too, but stands behind.</source>
        <translation>%1 (%2) würde auch zutreffen, steht aber dahinter.</translation>
    </message>
    <message>
        <source>%1 (%2) would match with a slash at the end.</source>
        <translation>%1 (%2) würde mit einem Schrägstrich am Ende zutreffen.</translation>
    </message>
    <message>
        <source>%1 (%2) would match, but for the case of the path.</source>
        <translation>%1 (%2) würde zutreffen, wäre der Pfad kleingeschrieben.</translation>
    </message>
    <message>
        <source>%1 (%2) would match, but for the slash at the end.</source>
        <translation>%1 (%2) würde ohne den Schrägstrich am Ende zutreffen.</translation>
    </message>
    <message>
        <source>%1 (%2) would match, but is switched off.</source>
        <translation>%1 (%2) würde zutreffen, ist aber ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 is %2 as before, by another rule: what that rule skips or answers differs.</source>
        <translation>%1 ist %2 wie zuvor, durch eine andere Regel: Was sie überspringt oder antwortet, ist anders.</translation>
    </message>
    <message>
        <source>%1 is in none of the document&apos;s zones; the rules of its own are not known.</source>
        <translation>%1 liegt in keiner Zone des Dokuments; die Regeln seiner Zone sind nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 is no Document: trace wants a *.sallyport.yaml</source>
        <translation>%1 ist kein Dokument: trace braucht eine *.sallyport.yaml</translation>
    </message>
    <message>
        <source>%1 is no country: write two capitals, as in DE</source>
        <translation>%1 ist kein Land: zwei Großbuchstaben schreiben, wie in DE</translation>
    </message>
    <message>
        <source>%1 is no e-mail address</source>
        <translation>%1 ist keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>%1 is no header: write &quot;Name: value&quot;</source>
        <translation>%1 ist keine Kopfzeile: „Name: Wert“ schreiben</translation>
    </message>
    <message>
        <source>%1 matches and skips the rules behind it.</source>
        <translation>%1 trifft zu und überspringt die Regeln dahinter.</translation>
    </message>
    <message>
        <source>%1 matches: %2.</source>
        <translation>%1 trifft zu: %2.</translation>
    </message>
    <message>
        <source>%1 was %2, is now %3.</source>
        <translation>%1 war %2, ist jetzt %3.</translation>
    </message>
    <message>
        <source>It needs the plan %1 or a higher one.</source>
        <translation>Das gibt es ab dem Tarif %1.</translation>
    </message>
    <message>
        <source>Join rules of one action with &quot;or&quot;, or remove some.</source>
        <translation>Verbinde Regeln derselben Aktion mit „or“ oder entferne einige.</translation>
    </message>
    <message>
        <source>Line %1, column %2 of the expression.</source>
        <translation>Zeile %1, Spalte %2 des Ausdrucks.</translation>
    </message>
    <message>
        <source>No Access application covers it.</source>
        <translation>Keine Access-Anwendung deckt sie ab.</translation>
    </message>
    <message>
        <source>None of the rules of %1 holds it up.</source>
        <translation>Keine der Regeln von %1 hält sie auf.</translation>
    </message>
    <message>
        <source>Rule %1 can never match: no hostname is %2.</source>
        <translation>Regel %1 kann nie zutreffen: Kein Hostname heißt %2.</translation>
    </message>
    <message>
        <source>Rule %1 can never match: no path is found by %2, since every path begins with &quot;/&quot;.</source>
        <translation>Regel %1 kann nie zutreffen: Auf %2 passt kein Pfad, denn jeder beginnt mit „/“.</translation>
    </message>
    <message>
        <source>Rule %1 is never reached: rule %2 and others before it together take all that it matches.</source>
        <translation>Regel %1 wird nie erreicht: Regel %2 und weitere davor nehmen zusammen alles, worauf sie zutrifft.</translation>
    </message>
    <message>
        <source>Rule %1 is never reached: rule %2 takes all that it matches.</source>
        <translation>Regel %1 wird nie erreicht: Regel %2 nimmt alles, worauf sie zutrifft.</translation>
    </message>
    <message>
        <source>The document has no Access applications.</source>
        <translation>Das Dokument hat keine Access-Anwendungen.</translation>
    </message>
    <message>
        <source>The document has no rules for %1.</source>
        <translation>Das Dokument hat keine Regeln für %1.</translation>
    </message>
    <message>
        <source>The expression of the rule &quot;%1&quot; cannot be read: %2</source>
        <translation>Der Ausdruck der Regel „%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The order of &quot;%1&quot; and &quot;%2&quot; matters: both match %3.</source>
        <translation>Die Reihenfolge von „%1“ und „%2“ zählt: Beide treffen auf %3 zu.</translation>
    </message>
    <message>
        <source>The order of rules %1 and %2 matters: both match %3%4.</source>
        <translation>Die Reihenfolge der Regeln %1 und %2 zählt: Beide treffen auf %3%4 zu.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; can never match: no request satisfies its expression.</source>
        <translation>Die Regel „%1“ kann nie zutreffen: Keine Anfrage erfüllt ihren Ausdruck.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; has a response of its own, which the plan %2 does not have.</source>
        <translation>Die Regel „%1“ hat eine eigene Antwort; die gibt es im Tarif %2 nicht.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; is never reached: %2 rules before it, &quot;%3&quot; first, together take all that it matches, such as %4.</source>
        <translation>Die Regel „%1“ wird nie erreicht: %2 Regeln davor, zuerst „%3“, nehmen zusammen alles, worauf sie zutrifft, etwa %4.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; is never reached: &quot;%2&quot;, which stands before it, takes all that it matches, such as %3.</source>
        <translation>Die Regel „%1“ wird nie erreicht: „%2“ davor nimmt alles, worauf sie zutrifft, etwa %3.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; logs, which the plan %2 does not have.</source>
        <translation>Die Regel „%1“ protokolliert; das gibt es im Tarif %2 nicht.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; uses %2, which the plan %3 does not have.</source>
        <translation>Die Regel „%1“ verwendet %2; das gibt es im Tarif %3 nicht.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; uses a regular expression (matches), which the plan %2 does not have.</source>
        <translation>Die Regel „%1“ verwendet einen regulären Ausdruck (matches); den gibt es im Tarif %2 nicht.</translation>
    </message>
    <message>
        <source>There are %1 custom rules, and the plan %2 has %3. Disabled rules count too.</source>
        <translation>Es gibt %1 eigene Regeln, und der Tarif %2 hat %3. Ausgeschaltete zählen mit.</translation>
    </message>
    <message>
        <source>There is nothing yet to trace a request through.</source>
        <translation>Noch ist nichts da, durch das eine Anfrage verfolgt werden könnte.</translation>
    </message>
    <message>
        <source>Use starts_with(), ends_with(), contains or wildcard, or %1.</source>
        <translation>Nimm starts_with(), ends_with(), contains oder wildcard, oder den Tarif %1.</translation>
    </message>
    <message>
        <source>Whether %1 matches depends on what the request does not tell: %2.</source>
        <translation>Ob %1 zutrifft, hängt von etwas ab, das die Anfrage nicht sagt: %2.</translation>
    </message>
    <message>
        <source>Whether %1 matches is not known.</source>
        <translation>Ob %1 zutrifft, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>challenged</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>let through</source>
        <translation>durchgelassen</translation>
    </message>
    <message>
        <source>rules --analyse takes a RULESET.json and nothing else</source>
        <translation>rules --analyse nimmt eine RULESET.json und sonst nichts</translation>
    </message>
    <message>
        <source>rules needs a REQUEST.json, or --analyse: sallyportctl rules RULESET.json REQUEST.json</source>
        <translation>rules braucht eine REQUEST.json oder --analyse: sallyportctl rules RULESET.json REQUEST.json</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>this is no ruleset: it has no list of rules, as Cloudflare&apos;s API answers it (&quot;rules&quot;)</source>
        <translation>das ist kein Regelsatz: Es fehlt die Liste der Regeln, wie Cloudflares API sie liefert („rules“)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 and %2 both have the destination %3.</source>
        <translation>%1 und %2 haben beide das Ziel %3.</translation>
    </message>
    <message>
        <source>%1 decides nothing: each hostname that it covers has a more specific application, as %2.</source>
        <translation>%1 entscheidet nichts: Jeder Hostname, den sie abdeckt, hat eine genauere Anwendung, etwa %2.</translation>
    </message>
    <message>
        <source>%1 names %2, which is not known: what it decides is unknown.</source>
        <translation>%1 nennt %2, was nicht bekannt ist: Die Entscheidung ist unbekannt.</translation>
    </message>
    <message>
        <source>Add an Allow policy for them.</source>
        <translation>Eine Allow-Richtlinie für sie hinzufügen.</translation>
    </message>
    <message>
        <source>Bypass and Service Auth take addresses, countries, tokens and certificates; use Allow for people.</source>
        <translation>Bypass und Service Auth nehmen Adressen, Länder, Tokens und Zertifikate; für Personen ist Allow da.</translation>
    </message>
    <message>
        <source>Correct it, or add what it names to the Document.</source>
        <translation>Berichtigen, oder was es nennt, in das Dokument aufnehmen.</translation>
    </message>
    <message>
        <source>Include addresses or a domain, and require the one-time PIN.</source>
        <translation>Adressen oder eine Domain einschließen und die Einmal-PIN verlangen.</translation>
    </message>
    <message>
        <source>Loosen what it requires or excludes, or delete it.</source>
        <translation>Lockern, was sie verlangt oder ausschließt, oder sie löschen.</translation>
    </message>
    <message>
        <source>Make it a policy with the decision non_identity.</source>
        <translation>Eine Richtlinie mit der Entscheidung non_identity daraus machen.</translation>
    </message>
    <message>
        <source>Move it up, or delete it.</source>
        <translation>Nach oben verschieben oder löschen.</translation>
    </message>
    <message>
        <source>No visitor can match the policy %2 of %1.</source>
        <translation>Auf keinen Besucher kann die Richtlinie %2 von %1 zutreffen.</translation>
    </message>
    <message>
        <source>Nobody reaches the policy %2 of %1: whom it would match, %3 takes before it.</source>
        <translation>Niemand erreicht die Richtlinie %2 von %1: Auf wen sie zuträfe, den nimmt vorher %3.</translation>
    </message>
    <message>
        <source>Policies are not inherited: move them to the other application, or delete this one.</source>
        <translation>Regeln werden nicht vererbt: In die andere Anwendung verlegen oder diese löschen.</translation>
    </message>
    <message>
        <source>The Access application %1 decides nothing: each hostname that it covers has a more specific one, as %2.</source>
        <translation>Die Access-Anwendung %1 entscheidet nichts: Jeder Hostname, den sie abdeckt, hat eine genauere, etwa %2.</translation>
    </message>
    <message>
        <source>The Access applications %2 and %1 have the same destination: which decides is not documented.</source>
        <translation>Die Access-Anwendungen %2 und %1 haben dasselbe Ziel: Welche entscheidet, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>The WAF rule %1 is not taken: a Document has no place for it</source>
        <translation>Die WAF-Regel %1 wird nicht übernommen: Ein Dokument hat keinen Platz für sie</translation>
    </message>
    <message>
        <source>The policy %2 lets into %1 whoever signs in by one-time PIN: that is everyone with a mailbox.</source>
        <translation>Die Richtlinie %2 lässt jeden in %1, der sich per Einmal-PIN anmeldet: also alle, die ein Postfach haben.</translation>
    </message>
    <message>
        <source>The policy %2 of %1 asks who someone is (%3), before anybody has signed in.</source>
        <translation>Die Richtlinie %2 von %1 fragt, wer jemand ist (%3), bevor sich jemand angemeldet hat.</translation>
    </message>
    <message>
        <source>The policy %2 of %1 excludes somebody from a Block, which lets nobody in: no policy of %1 allows.</source>
        <translation>Die Richtlinie %2 von %1 nimmt jemanden von einem Block aus, was niemanden einlässt: Keine Richtlinie von %1 erlaubt.</translation>
    </message>
    <message>
        <source>The policy %2 of %1 names a token of a service (%3), which counts in Service Auth policies only.</source>
        <translation>Die Richtlinie %2 von %1 nennt das Token eines Dienstes (%3), das nur in Service-Auth-Richtlinien zählt.</translation>
    </message>
    <message>
        <source>The ruleset %1 is not taken: write it under the name of its zone, as in {&quot;example.com&quot;: ...}</source>
        <translation>Der Regelsatz %1 wird nicht übernommen: unter dem Namen seiner Zone schreiben, wie in {&quot;example.com&quot;: ...}</translation>
    </message>
    <message>
        <source>This answer of Cloudflare is a refusal: read it again</source>
        <translation>Diese Antwort von Cloudflare ist eine Absage: neu lesen</translation>
    </message>
    <message>
        <source>This is no answer of Cloudflare&apos;s API that is known here</source>
        <translation>Das ist keine hier bekannte Antwort der API von Cloudflare</translation>
    </message>
    <message>
        <source>Whether %2 or %3 comes first decides who gets into %1.</source>
        <translation>Ob %2 oder %3 zuerst kommt, entscheidet, wer in %1 gelangt.</translation>
    </message>
    <message>
        <source>%1 joins two expressions, and here one is missing</source>
        <translation>%1 verbindet zwei Ausdrücke, und hier fehlt einer</translation>
    </message>
    <message>
        <source>%1 has %2 custom rules. The Free plan has %3, Pro 20; disabled ones count.</source>
        <translation>%1 hat %2 eigene Regeln. Der Tarif Free hat %3, Pro 20; ausgeschaltete zählen mit.</translation>
    </message>
    <message>
        <source>Correct it: Cloudflare refuses the whole list with it.</source>
        <translation>Berichtige ihn: Cloudflare lehnt sonst die ganze Liste ab.</translation>
    </message>
    <message>
        <source>Join rules of one action with &quot;or&quot;.</source>
        <translation>Verbinde Regeln derselben Aktion mit „or“.</translation>
    </message>
    <message>
        <source>Look for a value that the field never has, such as a path without its &quot;/&quot;.</source>
        <translation>Suche einen Wert, den das Feld nie hat, etwa einen Pfad ohne sein „/“.</translation>
    </message>
    <message>
        <source>On Free, turn Bot Fight Mode off. Super Bot Fight Mode (from Pro on) is skipped as it stands here.</source>
        <translation>Schalte im Tarif Free den Bot Fight Mode aus. Super Bot Fight Mode (ab Pro) wird so übersprungen, wie es hier steht.</translation>
    </message>
    <message>
        <source>Regular expression on a plan without</source>
        <translation>Regulärer Ausdruck in einem Tarif ohne</translation>
    </message>
    <message>
        <source>Skip rule meant for Bot Fight Mode</source>
        <translation>Ausnahmeregel, die dem Bot Fight Mode gilt</translation>
    </message>
    <message>
        <source>The expression of the rule %1 cannot be read: %2 (line %3, column %4)</source>
        <translation>Der Ausdruck der Regel %1 ist nicht lesbar: %2 (Zeile %3, Spalte %4)</translation>
    </message>
    <message>
        <source>The rule %1 is to let requests past the bots&apos; check. On the Free plan that is Bot Fight Mode, which no rule skips.</source>
        <translation>Die Regel %1 soll Anfragen an der Bot-Prüfung vorbeilassen. Im Tarif Free ist das der Bot Fight Mode, den keine Regel überspringt.</translation>
    </message>
    <message>
        <source>The rule %1 uses a regular expression (matches), which only the plans Business and Enterprise have.</source>
        <translation>Die Regel %1 verwendet einen regulären Ausdruck (matches), den nur die Tarife Business und Enterprise haben.</translation>
    </message>
    <message>
        <source>Use starts_with(), ends_with(), contains or wildcard instead.</source>
        <translation>Nimm stattdessen starts_with(), ends_with(), contains oder wildcard.</translation>
    </message>
    <message>
        <source>WAF rule behind one that takes all it matches</source>
        <translation>WAF-Regel hinter einer, die ihr alles wegnimmt</translation>
    </message>
    <message>
        <source>WAF rule that can never match</source>
        <translation>WAF-Regel, die nie zutreffen kann</translation>
    </message>
    <message>
        <source>WAF rule that cannot be read</source>
        <translation>WAF-Regel, die nicht lesbar ist</translation>
    </message>
    <message>
        <source>%1 itself is not covered, only what is below it; %1 without /* covers both.</source>
        <translation>%1 selbst ist nicht abgedeckt, nur was darunter liegt; %1 ohne /* deckt beides ab.</translation>
    </message>
    <message>
        <source>A destination has no &quot;#&quot;: browsers do not send what follows it.</source>
        <translation>Ein Ziel hat kein „#“: Browser senden nicht, was danach kommt.</translation>
    </message>
    <message>
        <source>A destination has no port: Access protects the hostname on every port.</source>
        <translation>Ein Ziel hat keinen Port: Access schützt den Hostnamen auf jedem Port.</translation>
    </message>
    <message>
        <source>A destination has no query: Access does not look at it.</source>
        <translation>Ein Ziel hat keine Abfrage (?): Access sieht sie nicht an.</translation>
    </message>
    <message>
        <source>Add the group %1</source>
        <translation>Gruppe %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add the reusable policy %1</source>
        <translation>Wiederverwendbare Richtlinie %1 hinzufügen</translation>
    </message>
    <message>
        <source>At most one * stands between two dots.</source>
        <translation>Zwischen zwei Punkten steht höchstens ein *.</translation>
    </message>
    <message>
        <source>At most one * stands between two slashes.</source>
        <translation>Zwischen zwei Schrägstrichen steht höchstens ein *.</translation>
    </message>
    <message>
        <source>Change the Access application %1</source>
        <translation>Access-Anwendung %1 ändern</translation>
    </message>
    <message>
        <source>Change the group %1</source>
        <translation>Gruppe %1 ändern</translation>
    </message>
    <message>
        <source>Change the policy %1 of %2</source>
        <translation>Richtlinie %1 von %2 ändern</translation>
    </message>
    <message>
        <source>Change the reusable policy %1</source>
        <translation>Wiederverwendbare Richtlinie %1 ändern</translation>
    </message>
    <message>
        <source>Delete the Access application %1</source>
        <translation>Access-Anwendung %1 löschen</translation>
    </message>
    <message>
        <source>Delete the group %1</source>
        <translation>Gruppe %1 löschen</translation>
    </message>
    <message>
        <source>Delete the reusable policy %1</source>
        <translation>Wiederverwendbare Richtlinie %1 löschen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie einen Namen an.</translation>
    </message>
    <message>
        <source>Keep %1 out of %2</source>
        <translation>%1 von %2 fernhalten</translation>
    </message>
    <message>
        <source>Leave out &quot;%1&quot;: a destination is a hostname and a path.</source>
        <translation>Lassen Sie „%1“ weg: Ein Ziel ist ein Hostname und ein Pfad.</translation>
    </message>
    <message>
        <source>Let %1 into %2</source>
        <translation>%1 in %2 einlassen</translation>
    </message>
    <message>
        <source>Let %1 past the sign-in of %2</source>
        <translation>%1 ohne Anmeldung in %2 einlassen</translation>
    </message>
    <message>
        <source>Move the policy %1 of %2</source>
        <translation>Richtlinie %1 von %2 verschieben</translation>
    </message>
    <message>
        <source>Put Access in front of %1</source>
        <translation>Access vor %1 stellen</translation>
    </message>
    <message>
        <source>Require any of the countries, as the group %1</source>
        <translation>Eines der Länder verlangen, als Gruppe %1</translation>
    </message>
    <message>
        <source>Take the policy %1 from %2</source>
        <translation>Richtlinie %1 von %2 wegnehmen</translation>
    </message>
    <message>
        <source>The * stands for one label: neither %1 itself nor a.b.%1 is covered.</source>
        <translation>Das * steht für einen Namensteil: Weder %1 selbst noch a.b.%1 ist abgedeckt.</translation>
    </message>
    <message>
        <source>The Access application %1 has no policy %2.</source>
        <translation>Die Access-Anwendung %1 hat keine Richtlinie %2.</translation>
    </message>
    <message>
        <source>There is no Access application %1.</source>
        <translation>Es gibt keine Access-Anwendung %1.</translation>
    </message>
    <message>
        <source>There is no Access group %1.</source>
        <translation>Es gibt keine Access-Gruppe %1.</translation>
    </message>
    <message>
        <source>There is no reusable policy %1.</source>
        <translation>Es gibt keine wiederverwendbare Richtlinie %1.</translation>
    </message>
    <message>
        <source>Write a hostname, with a path where only a part is meant.</source>
        <translation>Schreiben Sie einen Hostnamen, mit einem Pfad, wo nur ein Teil gemeint ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no duration: write 24h, 30m or 1h30m.</source>
        <translation>„%1“ ist keine Dauer: Schreiben Sie 24h, 30m oder 1h30m.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no hostname.</source>
        <translation>„%1“ ist kein Hostname.</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be sent: Cloudflare takes whole seconds.</source>
        <translation>%1 mit %2 lässt sich nicht senden: Cloudflare nimmt ganze Sekunden.</translation>
    </message>
    <message>
        <source>Write it as in 30s or 1m30s.</source>
        <translation>Schreibe es wie 30s oder 1m30s.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 und %n weiterer Eintrag</numerusform>
            <numerusform>%1 und %n weitere Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from the address %2</source>
        <translation>%1 von der Adresse %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>%1 of the group %2</source>
        <translation>%1 aus der Gruppe %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 with a client certificate</source>
        <translation>%1 mit einem Client-Zertifikat</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, signed in with %2</source>
        <translation>%1, angemeldet mit %2</translation>
    </message>
    <message>
        <source>Afghanistan</source>
        <translation>Afghanistan</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albanien</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Algerien</translation>
    </message>
    <message>
        <source>Allow those whom the policy %1 excludes, as %2</source>
        <translation>Erlauben, wen die Richtlinie %1 ausnimmt, als %2</translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation>Amerikanisch-Samoa</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>Andorra</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>Angola</translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation>Anguilla</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>der Antarktis</translation>
    </message>
    <message>
        <source>Antigua and Barbuda</source>
        <translation>Antigua und Barbuda</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentinien</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Armenien</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Aserbaidschan</translation>
    </message>
    <message>
        <source>Azure tells the authentication context %2 at sign-in only: sign in and look in Cloudflare&apos;s Access log</source>
        <translation>den Authentifizierungskontext %2 nennt Azure erst bei der Anmeldung: Anmelden und in Cloudflares Access-Protokoll nachsehen</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>Bahrain</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesch</translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation>Barbados</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Belize</source>
        <translation>Belize</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>Benin</translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation>Bermuda</translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation>Bhutan</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolivien</translation>
    </message>
    <message>
        <source>Bosnia and Herzegovina</source>
        <translation>Bosnien und Herzegowina</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>Botsuana</translation>
    </message>
    <message>
        <source>Bouvet Island</source>
        <translation>der Bouvetinsel</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>Brunei</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarien</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>Kambodscha</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Kamerun</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>Kap Verde</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>dem Tschad</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>der Weihnachtsinsel</translation>
    </message>
    <message>
        <source>Cloudflare works out the visitor&apos;s risk (%1): look in Zero Trust under Risk score</source>
        <translation>das Risiko des Besuchers (%1) ermittelt Cloudflare: In Zero Trust unter „Risk score“ nachsehen</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Kolumbien</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Kroatien</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Kuba</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Zypern</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Dschibuti</translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation>Dominica</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Ägypten</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Äquatorialguinea</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estland</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>Eswatini</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Äthiopien</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>Fidschi</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finnland</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Französisch-Guayana</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Französisch-Polynesien</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabun</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Georgien</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Gibraltar</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Griechenland</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Grönland</translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation>Grenada</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <source>Guam</source>
        <translation>Guam</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation>Guernsey</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>Guinea-Bissau</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>Haiti</translation>
    </message>
    <message>
        <source>Heard and McDonald Islands</source>
        <translation>den Inseln Heard und McDonald</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>Hongkong</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Ungarn</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Island</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonesien</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>dem Iran</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>dem Irak</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Ivory Coast</source>
        <translation>der Elfenbeinküste</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>Jamaika</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>Jersey</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Jordanien</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kasachstan</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenia</translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation>Kiribati</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>Kuwait</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Kirgisistan</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettland</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>dem Libanon</translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation>Lesotho</translation>
    </message>
    <message>
        <source>Let the policy %1 block everyone but those it excludes</source>
        <translation>Die Richtlinie %1 alle sperren lassen, die sie nicht ausnimmt</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Libyen</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Litauen</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>Macau</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagaskar</translation>
    </message>
    <message>
        <source>Make the policy %1 Service Auth: it names tokens</source>
        <translation>Die Richtlinie %1 zu Service Auth machen: Sie nennt Tokens</translation>
    </message>
    <message>
        <source>Make the policy %1 an Allow: those it names sign in</source>
        <translation>Die Richtlinie %1 zu einem Erlauben machen: Wen sie nennt, der meldet sich an</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>Malawi</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malaysia</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>Mauretanien</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Mauritius</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexiko</translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation>Mikronesien</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldau</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Monaco</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>der Mongolei</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>Montserrat</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Marokko</translation>
    </message>
    <message>
        <source>Move the policy %1 up, before %2</source>
        <translation>Die Richtlinie %1 nach oben rücken, vor %2</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Mosambik</translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation>Myanmar</translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation>Namibia</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>Nauru</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Neukaledonien</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>dem Niger</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>Niue</source>
        <translation>Niue</translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation>der Norfolkinsel</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>Nordkorea</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Nordmazedonien</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norwegen</translation>
    </message>
    <message>
        <source>Now %2, then %3: %1.</source>
        <translation>Jetzt %2, dann %3: %1.</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>Oman</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Pakistan</translation>
    </message>
    <message>
        <source>Palau</source>
        <translation>Palau</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Panama</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>Papua-Neuguinea</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Peru</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Puerto Rico</translation>
    </message>
    <message>
        <source>Put %1 behind the Access application %2 too, as %3 is</source>
        <translation>Auch %1 hinter die Access-Anwendung %2 stellen, wie %3</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Katar</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumänien</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Russland</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Ruanda</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Sallyport does not know the condition %1: what it says stands in Cloudflare&apos;s documentation of Access policies</source>
        <translation>Sallyport kennt die Bedingung %1 nicht: Was sie sagt, steht in Cloudflares Dokumentation der Access-Richtlinien</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>Samoa</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>San Marino</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Saudi-Arabien</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbien</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Sierra Leone</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation>Sint Maarten</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>der Slowakei</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slowenien</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Südafrika</translation>
    </message>
    <message>
        <source>South Georgia and the South Sandwich Islands</source>
        <translation>Südgeorgien und den Südlichen Sandwichinseln</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Südkorea</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>dem Südsudan</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>St. Barthélemy</source>
        <translation>St. Barthélemy</translation>
    </message>
    <message>
        <source>St. Helena</source>
        <translation>St. Helena</translation>
    </message>
    <message>
        <source>St. Kitts and Nevis</source>
        <translation>St. Kitts und Nevis</translation>
    </message>
    <message>
        <source>St. Lucia</source>
        <translation>St. Lucia</translation>
    </message>
    <message>
        <source>St. Martin</source>
        <translation>St. Martin</translation>
    </message>
    <message>
        <source>St. Pierre and Miquelon</source>
        <translation>St. Pierre und Miquelon</translation>
    </message>
    <message>
        <source>St. Vincent and the Grenadines</source>
        <translation>St. Vincent und den Grenadinen</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>dem Sudan</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Suriname</translation>
    </message>
    <message>
        <source>Svalbard and Jan Mayen</source>
        <translation>Spitzbergen und Jan Mayen</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>der Schweiz</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Syrien</translation>
    </message>
    <message>
        <source>São Tomé and Príncipe</source>
        <translation>São Tomé und Príncipe</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Tadschikistan</translation>
    </message>
    <message>
        <source>Take the policy %1 from %2, which lets everyone in unasked</source>
        <translation>Die Richtlinie %1, die alle ungefragt einlässt, aus %2 nehmen</translation>
    </message>
    <message>
        <source>Take the policy %1 from %2: %3 does the same already</source>
        <translation>Die Richtlinie %1 aus %2 nehmen: %3 tut schon dasselbe</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>Tansania</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thailand</translation>
    </message>
    <message>
        <source>The policy “%1” would match, but %2, and it excludes that.</source>
        <translation>Die Richtlinie „%1“ würde zutreffen, aber %2, und das nimmt sie aus.</translation>
    </message>
    <message>
        <source>The policy “%1” would match, but %2, which it requires.</source>
        <translation>Die Richtlinie „%1“ würde zutreffen, aber %2; sie verlangt es.</translation>
    </message>
    <message>
        <source>The policy “%1” would match, but it is only for %2.</source>
        <translation>Die Richtlinie „%1“ würde zutreffen, gilt aber nur für %2.</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>Timor-Leste</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation>Tokelau</translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation>Tonga</translation>
    </message>
    <message>
        <source>Trinidad and Tobago</source>
        <translation>Trinidad und Tobago</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Tunesien</translation>
    </message>
    <message>
        <source>Turkey</source>
        <translation>der Türkei</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Turkmenistan</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>Tuvalu</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>der Ukraine</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Usbekistan</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>Vanuatu</translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation>der Vatikanstadt</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Wallis and Futuna</source>
        <translation>Wallis und Futuna</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>der Westsahara</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>dem Jemen</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>Sambia</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>Simbabwe</translation>
    </message>
    <message>
        <source>a person has to approve the visit, by the mail that Cloudflare sends</source>
        <translation>jemand muss den Besuch genehmigen, über die E-Mail, die Cloudflare schickt</translation>
    </message>
    <message>
        <source>a visitor</source>
        <translation>ein Besucher</translation>
    </message>
    <message>
        <source>any service token</source>
        <translation>jedes Dienst-Token</translation>
    </message>
    <message>
        <source>at the login page, for “%1”</source>
        <translation>auf der Anmeldeseite, für „%1“</translation>
    </message>
    <message>
        <source>devices that pass the check %1</source>
        <translation>Geräte, die die Prüfung %1 bestehen</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>everyone at %1</source>
        <translation>alle bei %1</translation>
    </message>
    <message>
        <source>everyone in Azure&apos;s authentication context %2</source>
        <translation>alle im Authentifizierungskontext %2 von Azure</translation>
    </message>
    <message>
        <source>everyone who signs in by “%1”</source>
        <translation>alle, die sich per „%1“ anmelden</translation>
    </message>
    <message>
        <source>everyone who signs in with %1</source>
        <translation>alle, die sich mit %1 anmelden</translation>
    </message>
    <message>
        <source>everyone whose OpenID Connect claim %1 is %2</source>
        <translation>alle, deren OpenID-Connect-Claim %1 %2 ist</translation>
    </message>
    <message>
        <source>everyone whose SAML attribute %1 is %2</source>
        <translation>alle, deren SAML-Attribut %1 %2 ist</translation>
    </message>
    <message>
        <source>everyone whose risk is %1</source>
        <translation>alle mit dem Risiko %1</translation>
    </message>
    <message>
        <source>everyone with a client certificate</source>
        <translation>alle mit einem Client-Zertifikat</translation>
    </message>
    <message>
        <source>how the visitor signed in is not told; say it, and this is settled</source>
        <translation>wie sich der Besucher angemeldet hat, ist nicht angegeben; mit der Angabe ist es geklärt</translation>
    </message>
    <message>
        <source>in without signing in, by “%1”</source>
        <translation>ohne Anmeldung eingelassen durch „%1“</translation>
    </message>
    <message>
        <source>it was not read; add it to the Document, or read it from Cloudflare</source>
        <translation>sie wurde nicht gelesen; ins Dokument aufnehmen oder aus Cloudflare lesen</translation>
    </message>
    <message>
        <source>let in by “%1”</source>
        <translation>eingelassen durch „%1“</translation>
    </message>
    <message>
        <source>only the device itself tells whether it passes the check %1: try it from there, with Cloudflare&apos;s client running</source>
        <translation>ob das Gerät die Prüfung %1 besteht, sagt nur es selbst: Von dort versuchen, mit laufendem Cloudflare-Client</translation>
    </message>
    <message>
        <source>refused by “%1”</source>
        <translation>abgewiesen durch „%1“</translation>
    </message>
    <message>
        <source>somebody whom no policy names</source>
        <translation>jemand, den keine Richtlinie nennt</translation>
    </message>
    <message>
        <source>the Azure group %1</source>
        <translation>die Azure-Gruppe %1</translation>
    </message>
    <message>
        <source>the Bahamas</source>
        <translation>den Bahamas</translation>
    </message>
    <message>
        <source>the British Indian Ocean Territory</source>
        <translation>dem Britischen Territorium im Indischen Ozean</translation>
    </message>
    <message>
        <source>the British Virgin Islands</source>
        <translation>den Britischen Jungferninseln</translation>
    </message>
    <message>
        <source>the Caribbean Netherlands</source>
        <translation>den Karibischen Niederlanden</translation>
    </message>
    <message>
        <source>the Cayman Islands</source>
        <translation>den Kaimaninseln</translation>
    </message>
    <message>
        <source>the Central African Republic</source>
        <translation>der Zentralafrikanischen Republik</translation>
    </message>
    <message>
        <source>the Cocos Islands</source>
        <translation>den Kokosinseln</translation>
    </message>
    <message>
        <source>the Comoros</source>
        <translation>den Komoren</translation>
    </message>
    <message>
        <source>the Cook Islands</source>
        <translation>den Cookinseln</translation>
    </message>
    <message>
        <source>the Democratic Republic of the Congo</source>
        <translation>der Demokratischen Republik Kongo</translation>
    </message>
    <message>
        <source>the Dominican Republic</source>
        <translation>der Dominikanischen Republik</translation>
    </message>
    <message>
        <source>the Falkland Islands</source>
        <translation>den Falklandinseln</translation>
    </message>
    <message>
        <source>the Faroe Islands</source>
        <translation>den Färöern</translation>
    </message>
    <message>
        <source>the French Southern Territories</source>
        <translation>den Französischen Süd- und Antarktisgebieten</translation>
    </message>
    <message>
        <source>the Gambia</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <source>the GitHub organisation %1</source>
        <translation>die GitHub-Organisation %1</translation>
    </message>
    <message>
        <source>the Google group %1</source>
        <translation>die Google-Gruppe %1</translation>
    </message>
    <message>
        <source>the Isle of Man</source>
        <translation>der Insel Man</translation>
    </message>
    <message>
        <source>the Maldives</source>
        <translation>den Malediven</translation>
    </message>
    <message>
        <source>the Marshall Islands</source>
        <translation>den Marshallinseln</translation>
    </message>
    <message>
        <source>the Netherlands</source>
        <translation>den Niederlanden</translation>
    </message>
    <message>
        <source>the Northern Mariana Islands</source>
        <translation>den Nördlichen Marianen</translation>
    </message>
    <message>
        <source>the Okta group %1</source>
        <translation>die Okta-Gruppe %1</translation>
    </message>
    <message>
        <source>the Palestinian Territories</source>
        <translation>den Palästinensischen Gebieten</translation>
    </message>
    <message>
        <source>the Philippines</source>
        <translation>den Philippinen</translation>
    </message>
    <message>
        <source>the Pitcairn Islands</source>
        <translation>den Pitcairninseln</translation>
    </message>
    <message>
        <source>the Republic of the Congo</source>
        <translation>der Republik Kongo</translation>
    </message>
    <message>
        <source>the Seychelles</source>
        <translation>den Seychellen</translation>
    </message>
    <message>
        <source>the Solomon Islands</source>
        <translation>den Salomonen</translation>
    </message>
    <message>
        <source>the Tor network</source>
        <translation>dem Tor-Netz</translation>
    </message>
    <message>
        <source>the Turks and Caicos Islands</source>
        <translation>den Turks- und Caicosinseln</translation>
    </message>
    <message>
        <source>the United Arab Emirates</source>
        <translation>den Vereinigten Arabischen Emiraten</translation>
    </message>
    <message>
        <source>the United Kingdom</source>
        <translation>dem Vereinigten Königreich</translation>
    </message>
    <message>
        <source>the United States</source>
        <translation>den Vereinigten Staaten</translation>
    </message>
    <message>
        <source>the Virgin Islands of the United States</source>
        <translation>den Amerikanischen Jungferninseln</translation>
    </message>
    <message>
        <source>the client certificate for %1</source>
        <translation>das Client-Zertifikat für %1</translation>
    </message>
    <message>
        <source>the condition %1 does not hold</source>
        <translation>die Bedingung %1 trifft nicht zu</translation>
    </message>
    <message>
        <source>the condition %1 holds</source>
        <translation>die Bedingung %1 trifft zu</translation>
    </message>
    <message>
        <source>the group “%1”</source>
        <translation>die Gruppe „%1“</translation>
    </message>
    <message>
        <source>the group “%1” was not read; add it to the Document, or read it from Cloudflare</source>
        <translation>die Gruppe „%1“ wurde nicht gelesen; ins Dokument aufnehmen oder aus Cloudflare lesen</translation>
    </message>
    <message>
        <source>the members of the Cloudflare account</source>
        <translation>die Mitglieder des Cloudflare-Kontos</translation>
    </message>
    <message>
        <source>the outlying islands of the United States</source>
        <translation>den Überseeinseln der Vereinigten Staaten</translation>
    </message>
    <message>
        <source>the request does not show the service token “%1”</source>
        <translation>die Anfrage zeigt das Dienst-Token „%1“ nicht vor</translation>
    </message>
    <message>
        <source>the request shows a service token</source>
        <translation>die Anfrage zeigt ein Dienst-Token vor</translation>
    </message>
    <message>
        <source>the request shows a token of the linked application %1</source>
        <translation>die Anfrage zeigt ein Token der verknüpften Anwendung %1 vor</translation>
    </message>
    <message>
        <source>the request shows no service token</source>
        <translation>die Anfrage zeigt kein Dienst-Token vor</translation>
    </message>
    <message>
        <source>the request shows no token of the linked application %1</source>
        <translation>die Anfrage zeigt kein Token der verknüpften Anwendung %1 vor</translation>
    </message>
    <message>
        <source>the request shows the service token “%1”</source>
        <translation>die Anfrage zeigt das Dienst-Token „%1“ vor</translation>
    </message>
    <message>
        <source>the service at %1 decides at sign-in: ask it, or sign in and look in Cloudflare&apos;s Access log</source>
        <translation>der Dienst unter %1 entscheidet bei der Anmeldung: Ihn fragen, oder anmelden und in Cloudflares Access-Protokoll nachsehen</translation>
    </message>
    <message>
        <source>the service at %1 does not let the visitor in</source>
        <translation>der Dienst unter %1 lässt den Besucher nicht ein</translation>
    </message>
    <message>
        <source>the service at %1 lets the visitor in</source>
        <translation>der Dienst unter %1 lässt den Besucher ein</translation>
    </message>
    <message>
        <source>the service token “%1”</source>
        <translation>das Dienst-Token „%1“</translation>
    </message>
    <message>
        <source>the sign-in is in Azure&apos;s authentication context %2</source>
        <translation>die Anmeldung ist im Authentifizierungskontext %2 von Azure</translation>
    </message>
    <message>
        <source>the sign-in is not in Azure&apos;s authentication context %2</source>
        <translation>die Anmeldung ist nicht im Authentifizierungskontext %2 von Azure</translation>
    </message>
    <message>
        <source>the visitor did not sign in with %1</source>
        <translation>der Besucher hat sich nicht mit %1 angemeldet</translation>
    </message>
    <message>
        <source>the visitor is %1</source>
        <translation>der Besucher ist %1</translation>
    </message>
    <message>
        <source>the visitor is a member of the Cloudflare account</source>
        <translation>der Besucher ist Mitglied des Cloudflare-Kontos</translation>
    </message>
    <message>
        <source>the visitor is in %1</source>
        <translation>der Besucher kommt aus %1</translation>
    </message>
    <message>
        <source>the visitor is in the Azure group %1</source>
        <translation>der Besucher ist in der Azure-Gruppe %1</translation>
    </message>
    <message>
        <source>the visitor is in the GitHub organisation %1</source>
        <translation>der Besucher ist in der GitHub-Organisation %1</translation>
    </message>
    <message>
        <source>the visitor is in the Google group %1</source>
        <translation>der Besucher ist in der Google-Gruppe %1</translation>
    </message>
    <message>
        <source>the visitor is in the Okta group %1</source>
        <translation>der Besucher ist in der Okta-Gruppe %1</translation>
    </message>
    <message>
        <source>the visitor is in the group “%1”</source>
        <translation>der Besucher ist in der Gruppe „%1“</translation>
    </message>
    <message>
        <source>the visitor is no member of the Cloudflare account</source>
        <translation>der Besucher ist kein Mitglied des Cloudflare-Kontos</translation>
    </message>
    <message>
        <source>the visitor is nobody</source>
        <translation>der Besucher ist niemand</translation>
    </message>
    <message>
        <source>the visitor is not %1</source>
        <translation>der Besucher ist nicht %1</translation>
    </message>
    <message>
        <source>the visitor is not in %1</source>
        <translation>der Besucher kommt nicht aus %1</translation>
    </message>
    <message>
        <source>the visitor is not in the Azure group %1</source>
        <translation>der Besucher ist nicht in der Azure-Gruppe %1</translation>
    </message>
    <message>
        <source>the visitor is not in the GitHub organisation %1</source>
        <translation>der Besucher ist nicht in der GitHub-Organisation %1</translation>
    </message>
    <message>
        <source>the visitor is not in the Google group %1</source>
        <translation>der Besucher ist nicht in der Google-Gruppe %1</translation>
    </message>
    <message>
        <source>the visitor is not in the Okta group %1</source>
        <translation>der Besucher ist nicht in der Okta-Gruppe %1</translation>
    </message>
    <message>
        <source>the visitor is not in the group “%1”</source>
        <translation>der Besucher ist nicht in der Gruppe „%1“</translation>
    </message>
    <message>
        <source>the visitor is somebody</source>
        <translation>der Besucher ist irgendwer</translation>
    </message>
    <message>
        <source>the visitor shows a client certificate for %1</source>
        <translation>der Besucher zeigt ein Client-Zertifikat für %1 vor</translation>
    </message>
    <message>
        <source>the visitor shows a valid client certificate</source>
        <translation>der Besucher zeigt ein gültiges Client-Zertifikat vor</translation>
    </message>
    <message>
        <source>the visitor shows no client certificate for %1</source>
        <translation>der Besucher zeigt kein Client-Zertifikat für %1 vor</translation>
    </message>
    <message>
        <source>the visitor shows no valid client certificate</source>
        <translation>der Besucher zeigt kein gültiges Client-Zertifikat vor</translation>
    </message>
    <message>
        <source>the visitor signed in with %1</source>
        <translation>der Besucher hat sich mit %1 angemeldet</translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is %1</source>
        <translation>die IP-Adresse des Besuchers ist %1</translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is in %1</source>
        <translation>die IP-Adresse des Besuchers liegt in %1</translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is not %1</source>
        <translation>die IP-Adresse des Besuchers ist nicht %1</translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is not in %1</source>
        <translation>die IP-Adresse des Besuchers liegt nicht in %1</translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is not on the list %1</source>
        <translation>die IP-Adresse des Besuchers steht nicht auf der Liste %1</translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is not told; say it, and this is settled</source>
        <translation>die IP-Adresse des Besuchers ist nicht angegeben; mit der Angabe ist es geklärt</translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is on the list %1</source>
        <translation>die IP-Adresse des Besuchers steht auf der Liste %1</translation>
    </message>
    <message>
        <source>the visitor&apos;s OpenID Connect claim %1 is %2</source>
        <translation>der OpenID-Connect-Claim %1 des Besuchers ist %2</translation>
    </message>
    <message>
        <source>the visitor&apos;s OpenID Connect claim %1 is not %2</source>
        <translation>der OpenID-Connect-Claim %1 des Besuchers ist nicht %2</translation>
    </message>
    <message>
        <source>the visitor&apos;s SAML attribute %1 is %2</source>
        <translation>das SAML-Attribut %1 des Besuchers ist %2</translation>
    </message>
    <message>
        <source>the visitor&apos;s SAML attribute %1 is not %2</source>
        <translation>das SAML-Attribut %1 des Besuchers ist nicht %2</translation>
    </message>
    <message>
        <source>the visitor&apos;s country is not told; say it, and this is settled</source>
        <translation>das Land des Besuchers ist nicht angegeben; mit der Angabe ist es geklärt</translation>
    </message>
    <message>
        <source>the visitor&apos;s device does not pass the check %1</source>
        <translation>das Gerät des Besuchers besteht die Prüfung %1 nicht</translation>
    </message>
    <message>
        <source>the visitor&apos;s device passes the check %1</source>
        <translation>das Gerät des Besuchers besteht die Prüfung %1</translation>
    </message>
    <message>
        <source>the visitor&apos;s e-mail address is at %1</source>
        <translation>die E-Mail-Adresse des Besuchers ist bei %1</translation>
    </message>
    <message>
        <source>the visitor&apos;s e-mail address is not at %1</source>
        <translation>die E-Mail-Adresse des Besuchers ist nicht bei %1</translation>
    </message>
    <message>
        <source>the visitor&apos;s e-mail address is not on the list %1</source>
        <translation>die E-Mail-Adresse des Besuchers steht nicht auf der Liste %1</translation>
    </message>
    <message>
        <source>the visitor&apos;s e-mail address is not told; say it, and this is settled</source>
        <translation>die E-Mail-Adresse des Besuchers ist nicht angegeben; mit der Angabe ist es geklärt</translation>
    </message>
    <message>
        <source>the visitor&apos;s e-mail address is on the list %1</source>
        <translation>die E-Mail-Adresse des Besuchers steht auf der Liste %1</translation>
    </message>
    <message>
        <source>the visitor&apos;s groups are not told; say them, and this is settled</source>
        <translation>die Gruppen des Besuchers sind nicht angegeben; mit der Angabe ist es geklärt</translation>
    </message>
    <message>
        <source>the visitor&apos;s login method asked for “%1”</source>
        <translation>der Anmeldeweg des Besuchers hat „%1“ verlangt</translation>
    </message>
    <message>
        <source>the visitor&apos;s login method did not ask for “%1”</source>
        <translation>der Anmeldeweg des Besuchers hat „%1“ nicht verlangt</translation>
    </message>
    <message>
        <source>the visitor&apos;s risk is %1</source>
        <translation>das Risiko des Besuchers ist %1</translation>
    </message>
    <message>
        <source>the visitor&apos;s risk is not %1</source>
        <translation>das Risiko des Besuchers ist nicht %1</translation>
    </message>
    <message>
        <source>the Åland Islands</source>
        <translation>Åland</translation>
    </message>
    <message>
        <source>those for whom the condition %1 holds</source>
        <translation>alle, auf die die Bedingung %1 zutrifft</translation>
    </message>
    <message>
        <source>those on the list of addresses %1</source>
        <translation>alle auf der Adressliste %1</translation>
    </message>
    <message>
        <source>tokens of the linked application %1</source>
        <translation>Tokens der verknüpften Anwendung %1</translation>
    </message>
    <message>
        <source>visitors from %1</source>
        <translation>Besucher von %1</translation>
    </message>
    <message>
        <source>visitors from an address on the list %1</source>
        <translation>Besucher von einer Adresse auf der Liste %1</translation>
    </message>
    <message>
        <source>visitors in %1</source>
        <translation>Besucher aus %1</translation>
    </message>
    <message>
        <source>whether %1 is not known here: sign in and look in Cloudflare&apos;s Access log</source>
        <translation>hier ist nicht bekannt, ob dies stimmt: %1; anmelden und in Cloudflares Access-Protokoll nachsehen</translation>
    </message>
    <message>
        <source>whether capital letters count in %1 is not documented; write the address as the visitor does</source>
        <translation>ob Großbuchstaben in %1 zählen, ist nicht dokumentiert; die Adresse so schreiben wie der Besucher</translation>
    </message>
    <message>
        <source>whether the login method asked for “%1” is told at sign-in only: sign in and look in Cloudflare&apos;s Access log</source>
        <translation>ob der Anmeldeweg „%1“ verlangt hat, zeigt sich erst bei der Anmeldung: Anmelden und in Cloudflares Access-Protokoll nachsehen</translation>
    </message>
    <message>
        <source>whether the secret of the service token “%1” is right is not known here: send the request and look</source>
        <translation>ob das Geheimnis des Dienst-Tokens „%1“ stimmt, ist hier nicht bekannt: Die Anfrage senden und nachsehen</translation>
    </message>
    <message>
        <source>whether the service token and its secret are valid is not known here: send the request and look</source>
        <translation>ob das Dienst-Token und sein Geheimnis gültig sind, ist hier nicht bekannt: Die Anfrage senden und nachsehen</translation>
    </message>
    <message>
        <source>whether the token of the linked application %1 is valid is not known here: send the request and look</source>
        <translation>ob das Token der verknüpften Anwendung %1 gültig ist, ist hier nicht bekannt: Die Anfrage senden und nachsehen</translation>
    </message>
    <message>
        <source>whether the visitor shows a client certificate is not told: say so with the request, as cf.tls_client_auth.cert_verified</source>
        <translation>ob der Besucher ein Client-Zertifikat vorzeigt, ist nicht angegeben: Mit der Anfrage angeben, als cf.tls_client_auth.cert_verified</translation>
    </message>
    <message>
        <source>whether the visitor&apos;s IP address is on the list %1 stands at Cloudflare: look in Zero Trust under Lists</source>
        <translation>ob die IP-Adresse des Besuchers auf der Liste %1 steht, weiß Cloudflare: In Zero Trust unter „Lists“ nachsehen</translation>
    </message>
    <message>
        <source>whether the visitor&apos;s e-mail address is on the list %1 stands at Cloudflare: look in Zero Trust under Lists</source>
        <translation>ob die E-Mail-Adresse des Besuchers auf der Liste %1 steht, weiß Cloudflare: In Zero Trust unter „Lists“ nachsehen</translation>
    </message>
    <message>
        <source>who is a member of the Cloudflare account stands at Cloudflare: look under Manage account, Members</source>
        <translation>wer Mitglied des Cloudflare-Kontos ist, weiß Cloudflare: Unter „Manage account“, „Members“ nachsehen</translation>
    </message>
    <message>
        <source>whom the service at %1 lets in</source>
        <translation>alle, die der Dienst unter %1 einlässt</translation>
    </message>
    <message>
        <source>whose client certificate the visitor shows is not told: say so with the request, as cf.tls_client_auth.cert_subject_dn</source>
        <translation>wessen Client-Zertifikat der Besucher vorzeigt, ist nicht angegeben: Mit der Anfrage angeben, als cf.tls_client_auth.cert_subject_dn</translation>
    </message>
    <message>
        <source>%1 is a SOCKS proxy without ipRules of its own: it refuses every connection.</source>
        <translation>%1 ist ein SOCKS-Proxy ohne eigene ipRules: Er weist jede Verbindung ab.</translation>
    </message>
    <message>
        <source>%1 is a bastion and leads wherever a visitor asks: everything that the connector reaches is open.</source>
        <translation>%1 ist eine Bastion und führt, wohin ein Besucher will: Alles, was der Connector erreicht, ist offen.</translation>
    </message>
    <message>
        <source>%1 leads it to %2, which must show a trusted certificate for %3.</source>
        <translation>%1 führt sie zu %2, der ein vertrauenswürdiges Zertifikat für %3 zeigen muss.</translation>
    </message>
    <message>
        <source>%1 leads it to %2, whose certificate is not checked (noTLSVerify).</source>
        <translation>%1 führt sie zu %2, dessen Zertifikat nicht geprüft wird (noTLSVerify).</translation>
    </message>
    <message>
        <source>%1 of %2 has no effect: the service %3 is never asked with it.</source>
        <translation>%1 von %2 hat keine Wirkung: Der Dienst %3 wird damit nie gefragt.</translation>
    </message>
    <message>
        <source>%1 requires an Access token and names no audTag that it may have: nobody gets in.</source>
        <translation>%1 verlangt ein Access-Token und nennt kein audTag, das es haben darf: Niemand kommt hinein.</translation>
    </message>
    <message>
        <source>Add a record that points at the tunnel, unless it was made in Cloudflare.</source>
        <translation>Einen Eintrag hinzufügen, der auf den Tunnel zeigt, wenn er nicht bei Cloudflare angelegt wurde.</translation>
    </message>
    <message>
        <source>Allow the addresses that are meant in originRequest.ipRules of this rule.</source>
        <translation>Die gemeinten Adressen in originRequest.ipRules dieser Regel erlauben.</translation>
    </message>
    <message>
        <source>No DNS record of %1 is in these files, as those of other hostnames of %2 are.</source>
        <translation>Für %1 steht kein DNS-Eintrag in diesen Dateien, wohl aber für andere Hostnamen von %2.</translation>
    </message>
    <message>
        <source>Publish the services that are meant, or put an Access application in front.</source>
        <translation>Die gemeinten Dienste veröffentlichen oder eine Access-Anwendung davorsetzen.</translation>
    </message>
    <message>
        <source>Take it out, or check the service&apos;s scheme.</source>
        <translation>Herausnehmen oder das Schema des Dienstes prüfen.</translation>
    </message>
    <message>
        <source>Write it into the originRequest of each rule.</source>
        <translation>In das originRequest jeder Regel schreiben.</translation>
    </message>
    <message>
        <source>access stands in the originRequest of all rules of %1, where cloudflared never asks for it: %2 is open to requests without an Access token.</source>
        <translation>access steht im originRequest aller Regeln von %1, wo cloudflared nie danach fragt: %2 steht Anfragen ohne Access-Token offen.</translation>
    </message>
    <message>
        <source>bastionMode makes %1 lead wherever a visitor asks, not to %2: everything that the connector reaches is open.</source>
        <translation>Mit bastionMode führt %1, wohin ein Besucher will, nicht zu %2: Alles, was der Connector erreicht, ist offen.</translation>
    </message>
    <message>
        <source>Access %1</source>
        <translation>Access %1</translation>
    </message>
    <message numerus="yes">
        <source>Before %1: %n application(s) of Access.</source>
        <translation>
            <numerusform>Vor %1: %n Anwendung von Access.</numerusform>
            <numerusform>Vor %1: %n Anwendungen von Access.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before %1: %n custom rule(s) of the WAF.</source>
        <translation>
            <numerusform>Vor %1: %n eigene Regel der WAF.</numerusform>
            <numerusform>Vor %1: %n eigene Regeln der WAF.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Edge</translation>
    </message>
    <message>
        <source>WAF %1</source>
        <translation>WAF %1</translation>
    </message>
    <message>
        <source>A custom hostname&apos;s metadata, as JSON.</source>
        <translation>Die Metadaten eines Custom Hostname als JSON.</translation>
    </message>
    <message>
        <source>A file could not be scanned.</source>
        <translation>Eine Datei konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>A fingerprint of the client&apos;s TLS extensions.</source>
        <translation>Ein Fingerabdruck der TLS-Erweiterungen des Clients.</translation>
    </message>
    <message>
        <source>A fingerprint of the client&apos;s list of ciphers.</source>
        <translation>Ein Fingerabdruck der Chiffrenliste des Clients.</translation>
    </message>
    <message>
        <source>A known good bot or crawler.</source>
        <translation>Ein bekannter guter Bot oder Crawler.</translation>
    </message>
    <message>
        <source>A known good bot.</source>
        <translation>Ein bekannter guter Bot.</translation>
    </message>
    <message>
        <source>A part of a text; negative places count from its end.</source>
        <translation>Ein Teil eines Texts; negative Stellen zählen vom Ende.</translation>
    </message>
    <message>
        <source>A query without certain arguments.</source>
        <translation>Eine Abfrage ohne bestimmte Argumente.</translation>
    </message>
    <message>
        <source>A random id.</source>
        <translation>Eine zufällige Id.</translation>
    </message>
    <message>
        <source>A similar pair is known to have leaked.</source>
        <translation>Ein ähnliches Paar ist als durchgesickert bekannt.</translation>
    </message>
    <message>
        <source>A static file, which bot rules should let pass.</source>
        <translation>Eine statische Datei, die Bot-Regeln durchlassen sollten.</translation>
    </message>
    <message>
        <source>A text cut at a separator.</source>
        <translation>Ein Text, an einem Trenner zerlegt.</translation>
    </message>
    <message>
        <source>A text in Base64.</source>
        <translation>Ein Text in Base64.</translation>
    </message>
    <message>
        <source>A text in a JSON text.</source>
        <translation>Ein Text in einem JSON-Text.</translation>
    </message>
    <message>
        <source>A text in lower case (ASCII letters only).</source>
        <translation>Ein Text in Kleinbuchstaben (nur ASCII-Buchstaben).</translation>
    </message>
    <message>
        <source>A text in upper case (ASCII letters only).</source>
        <translation>Ein Text in Großbuchstaben (nur ASCII-Buchstaben).</translation>
    </message>
    <message>
        <source>A text of a pattern, rewritten.</source>
        <translation>Ein Text nach einem Muster, umgeschrieben.</translation>
    </message>
    <message>
        <source>A text with %XX and + decoded; r: again and again, u: also %uXXXX.</source>
        <translation>Ein Text, in dem %XX und + dekodiert sind; r: immer wieder, u: auch %uXXXX.</translation>
    </message>
    <message>
        <source>A text with the first match replaced.</source>
        <translation>Ein Text, in dem der erste Treffer ersetzt ist.</translation>
    </message>
    <message>
        <source>A text without certain bytes.</source>
        <translation>Ein Text ohne bestimmte Bytes.</translation>
    </message>
    <message>
        <source>A value as text.</source>
        <translation>Ein Wert als Text.</translation>
    </message>
    <message>
        <source>A whole number in a JSON text.</source>
        <translation>Eine ganze Zahl in einem JSON-Text.</translation>
    </message>
    <message>
        <source>About how many tokens the prompt has.</source>
        <translation>Wie viele Tokens der Prompt ungefähr hat.</translation>
    </message>
    <message>
        <source>An agent that identifies itself with Web Bot Auth.</source>
        <translation>Ein Agent, der sich mit Web Bot Auth ausweist.</translation>
    </message>
    <message>
        <source>How fast data reaches the visitor, in bytes a second.</source>
        <translation>Wie schnell Daten den Besucher erreichen, in Bytes je Sekunde.</translation>
    </message>
    <message>
        <source>How likely a person sent this, 1 to 99; low is a bot.</source>
        <translation>Wie wahrscheinlich ein Mensch dies gesendet hat, 1 bis 99; niedrig ist ein Bot.</translation>
    </message>
    <message>
        <source>How likely the prompt is no injection, 1 to 99; 100 is not scored.</source>
        <translation>Wie wahrscheinlich der Prompt keine Injection ist, 1 bis 99; 100 heißt nicht bewertet.</translation>
    </message>
    <message>
        <source>How likely the request is no attack, 1 to 99; 100 is not scored.</source>
        <translation>Wie wahrscheinlich die Anfrage kein Angriff ist, 1 bis 99; 100 heißt nicht bewertet.</translation>
    </message>
    <message>
        <source>How many files the request holds.</source>
        <translation>Wie viele Dateien die Anfrage enthält.</translation>
    </message>
    <message>
        <source>How many malicious files the request holds.</source>
        <translation>Wie viele schädliche Dateien die Anfrage enthält.</translation>
    </message>
    <message>
        <source>Once a score from 0 to 100; now always 0.</source>
        <translation>Früher ein Wert von 0 bis 100; jetzt immer 0.</translation>
    </message>
    <message>
        <source>Path and query.</source>
        <translation>Pfad und Abfrage.</translation>
    </message>
    <message>
        <source>Random bytes for this request.</source>
        <translation>Zufällige Bytes für diese Anfrage.</translation>
    </message>
    <message>
        <source>Scheme, host, path and query, without the fragment.</source>
        <translation>Schema, Host, Pfad und Abfrage, ohne das Fragment.</translation>
    </message>
    <message>
        <source>The Content-Disposition headers of each part.</source>
        <translation>Die Kopfzeilen Content-Disposition jedes Teils.</translation>
    </message>
    <message>
        <source>The Content-Transfer-Encoding headers of each part.</source>
        <translation>Die Kopfzeilen Content-Transfer-Encoding jedes Teils.</translation>
    </message>
    <message>
        <source>The Content-Type headers of each part.</source>
        <translation>Die Kopfzeilen Content-Type jedes Teils.</translation>
    </message>
    <message>
        <source>The Cookie header as one text; empty without one.</source>
        <translation>Die Kopfzeile Cookie als ein Text; leer, wenn es keine gibt.</translation>
    </message>
    <message>
        <source>The JA3 fingerprint of the TLS hello.</source>
        <translation>Der JA3-Fingerabdruck des TLS-Hello.</translation>
    </message>
    <message>
        <source>The JA4 fingerprint of the TLS hello.</source>
        <translation>Der JA4-Fingerabdruck des TLS-Hello.</translation>
    </message>
    <message>
        <source>The MIME type that the body looks like.</source>
        <translation>Der MIME-Typ, nach dem der Rumpf aussieht.</translation>
    </message>
    <message>
        <source>The Ray ID of the request.</source>
        <translation>Die Ray-ID der Anfrage.</translation>
    </message>
    <message>
        <source>The Referer header: the page that linked here.</source>
        <translation>Die Kopfzeile Referer: die Seite, von der der Link kam.</translation>
    </message>
    <message>
        <source>The SHA-1 fingerprint of the client certificate.</source>
        <translation>Der SHA-1-Fingerabdruck des Client-Zertifikats.</translation>
    </message>
    <message>
        <source>The SHA-256 fingerprint of the client certificate.</source>
        <translation>Der SHA-256-Fingerabdruck des Client-Zertifikats.</translation>
    </message>
    <message>
        <source>The SHA-256 of a text.</source>
        <translation>Der SHA-256 eines Texts.</translation>
    </message>
    <message>
        <source>The TLS version of the connection.</source>
        <translation>Die TLS-Version der Verbindung.</translation>
    </message>
    <message>
        <source>The User-Agent header: what the visitor uses.</source>
        <translation>Die Kopfzeile User-Agent: womit der Besucher kommt.</translation>
    </message>
    <message>
        <source>The X-Forwarded-For header.</source>
        <translation>Die Kopfzeile X-Forwarded-For.</translation>
    </message>
    <message>
        <source>The address of Cloudflare&apos;s that was asked.</source>
        <translation>Die Adresse von Cloudflare, die gefragt wurde.</translation>
    </message>
    <message>
        <source>The address of the visitor.</source>
        <translation>Die Adresse des Besuchers.</translation>
    </message>
    <message>
        <source>The arguments of the query by name, not decoded.</source>
        <translation>Die Argumente der Abfrage nach Namen, nicht dekodiert.</translation>
    </message>
    <message>
        <source>The audience of each JSON Web Token, by token configuration.</source>
        <translation>Die Zielgruppe (aud) jedes JSON Web Token, nach Token-Konfiguration.</translation>
    </message>
    <message>
        <source>The audience of each JSON Web Token.</source>
        <translation>Die Zielgruppe (aud) jedes JSON Web Token.</translation>
    </message>
    <message>
        <source>The body as it came.</source>
        <translation>Der Rumpf, wie er kam.</translation>
    </message>
    <message>
        <source>The body was too long and is cut off.</source>
        <translation>Der Rumpf war zu lang und ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The bytes of a text, or how many an array holds.</source>
        <translation>Die Bytes eines Texts, oder wie viele ein Array enthält.</translation>
    </message>
    <message>
        <source>The chain of the client certificate as RFC 9440 writes it.</source>
        <translation>Die Kette des Client-Zertifikats, wie RFC 9440 sie schreibt.</translation>
    </message>
    <message>
        <source>The chain of the client certificate is too large to be told.</source>
        <translation>Die Kette des Client-Zertifikats ist zu groß, um genannt zu werden.</translation>
    </message>
    <message>
        <source>The cipher of the connection.</source>
        <translation>Die Chiffre der Verbindung.</translation>
    </message>
    <message>
        <source>The city of the address.</source>
        <translation>Die Stadt der Adresse.</translation>
    </message>
    <message>
        <source>The client certificate as RFC 9440 writes it.</source>
        <translation>Das Client-Zertifikat, wie RFC 9440 es schreibt.</translation>
    </message>
    <message>
        <source>The client certificate is too large to be told.</source>
        <translation>Das Client-Zertifikat ist zu groß, um genannt zu werden.</translation>
    </message>
    <message>
        <source>The client certificate is valid but revoked.</source>
        <translation>Das Client-Zertifikat ist gültig, aber widerrufen.</translation>
    </message>
    <message>
        <source>The client certificate is valid.</source>
        <translation>Das Client-Zertifikat ist gültig.</translation>
    </message>
    <message>
        <source>The code of the region of the address.</source>
        <translation>Der Code der Region der Adresse.</translation>
    </message>
    <message>
        <source>The continent of the address: AF, AN, AS, EU, NA, OC, SA, or T1 for Tor.</source>
        <translation>Der Kontinent der Adresse: AF, AN, AS, EU, NA, OC, SA, oder T1 für Tor.</translation>
    </message>
    <message>
        <source>The cookies by name.</source>
        <translation>Die Cookies nach Namen.</translation>
    </message>
    <message>
        <source>The country of the address is in the European Union.</source>
        <translation>Das Land der Adresse ist in der Europäischen Union.</translation>
    </message>
    <message>
        <source>The country of the address, two letters (ISO 3166-1); XX unknown, T1 Tor.</source>
        <translation>Das Land der Adresse, zwei Buchstaben (ISO 3166-1); XX unbekannt, T1 Tor.</translation>
    </message>
    <message>
        <source>The fields of a form by name.</source>
        <translation>Die Felder eines Formulars nach Namen.</translation>
    </message>
    <message>
        <source>The file names of each part.</source>
        <translation>Die Dateinamen jedes Teils.</translation>
    </message>
    <message>
        <source>The first day of the client certificate.</source>
        <translation>Der erste Tag des Client-Zertifikats.</translation>
    </message>
    <message>
        <source>The first valid second of each JSON Web Token, by token configuration.</source>
        <translation>Die erste gültige Sekunde jedes JSON Web Token, nach Token-Konfiguration.</translation>
    </message>
    <message>
        <source>The first valid second of each JSON Web Token.</source>
        <translation>Die erste gültige Sekunde jedes JSON Web Token.</translation>
    </message>
    <message>
        <source>The first-level region of the address (ISO 3166-2).</source>
        <translation>Die Region erster Stufe der Adresse (ISO 3166-2).</translation>
    </message>
    <message>
        <source>The headers by name in lower case.</source>
        <translation>Die Kopfzeilen nach Namen in Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>The headers of the answer by name.</source>
        <translation>Die Kopfzeilen der Antwort nach Namen.</translation>
    </message>
    <message>
        <source>The heuristics that noticed this request.</source>
        <translation>Die Heuristiken, denen die Anfrage auffiel.</translation>
    </message>
    <message>
        <source>The host that is asked for.</source>
        <translation>Der Host, nach dem gefragt wird.</translation>
    </message>
    <message>
        <source>The id of each JSON Web Token, by token configuration.</source>
        <translation>Die Id jedes JSON Web Token, nach Token-Konfiguration.</translation>
    </message>
    <message>
        <source>The id of each JSON Web Token.</source>
        <translation>Die Id jedes JSON Web Token.</translation>
    </message>
    <message>
        <source>The issuer of each JSON Web Token, by token configuration.</source>
        <translation>Der Aussteller jedes JSON Web Token, nach Token-Konfiguration.</translation>
    </message>
    <message>
        <source>The issuer of each JSON Web Token.</source>
        <translation>Der Aussteller jedes JSON Web Token.</translation>
    </message>
    <message>
        <source>The key identifier of its issuer.</source>
        <translation>Die Schlüsselkennung seines Ausstellers.</translation>
    </message>
    <message>
        <source>The key identifier of the client certificate.</source>
        <translation>Die Schlüsselkennung des Client-Zertifikats.</translation>
    </message>
    <message>
        <source>The kind of error in the answer.</source>
        <translation>Die Art des Fehlers in der Antwort.</translation>
    </message>
    <message>
        <source>The kinds of personal data in the prompt.</source>
        <translation>Die Arten persönlicher Daten im Prompt.</translation>
    </message>
    <message>
        <source>The languages of the Accept-Language header, best first.</source>
        <translation>Die Sprachen der Kopfzeile Accept-Language, die liebste zuerst.</translation>
    </message>
    <message>
        <source>The last day of the client certificate.</source>
        <translation>Der letzte Tag des Client-Zertifikats.</translation>
    </message>
    <message>
        <source>The latitude of the address.</source>
        <translation>Der Breitengrad der Adresse.</translation>
    </message>
    <message>
        <source>The length of the TLS hello.</source>
        <translation>Die Länge des TLS-Hello.</translation>
    </message>
    <message>
        <source>The longitude of the address.</source>
        <translation>Der Längengrad der Adresse.</translation>
    </message>
    <message>
        <source>The media type of the answer, in lower case.</source>
        <translation>Der Medientyp der Antwort, in Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>The method, in upper case.</source>
        <translation>Die Methode, in Großbuchstaben.</translation>
    </message>
    <message>
        <source>The metro (DMA) code of the address.</source>
        <translation>Der Metro-Code (DMA) der Adresse.</translation>
    </message>
    <message>
        <source>The milliseconds of that time, 0 to 999.</source>
        <translation>Die Millisekunden dieser Zeit, 0 bis 999.</translation>
    </message>
    <message>
        <source>The name of the region of the address.</source>
        <translation>Der Name der Region der Adresse.</translation>
    </message>
    <message>
        <source>The names of each part.</source>
        <translation>Die Namen jedes Teils.</translation>
    </message>
    <message>
        <source>The names of the arguments, in their order.</source>
        <translation>Die Namen der Argumente, in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>The names of the fields of a form.</source>
        <translation>Die Namen der Felder eines Formulars.</translation>
    </message>
    <message>
        <source>The names of the headers of the answer.</source>
        <translation>Die Namen der Kopfzeilen der Antwort.</translation>
    </message>
    <message>
        <source>The names of the headers.</source>
        <translation>Die Namen der Kopfzeilen.</translation>
    </message>
    <message>
        <source>The network that an IPv6 address belongs to.</source>
        <translation>Das Netz, zu dem eine IPv6-Adresse gehört.</translation>
    </message>
    <message>
        <source>The network that an address belongs to.</source>
        <translation>Das Netz, zu dem eine Adresse gehört.</translation>
    </message>
    <message>
        <source>The number of a 1xxx error of Cloudflare.</source>
        <translation>Die Nummer eines 1xxx-Fehlers von Cloudflare.</translation>
    </message>
    <message>
        <source>The number of the network (AS) that the address belongs to.</source>
        <translation>Die Nummer des Netzes (AS), zu dem die Adresse gehört.</translation>
    </message>
    <message>
        <source>The own topics of the prompt with a score from 1 to 99.</source>
        <translation>Die eigenen Themen des Prompts mit einem Wert von 1 bis 99.</translation>
    </message>
    <message>
        <source>The pair of user name and password is known to have leaked.</source>
        <translation>Das Paar aus Benutzername und Passwort ist als durchgesickert bekannt.</translation>
    </message>
    <message>
        <source>The parts of a multipart body by name.</source>
        <translation>Die Teile eines mehrteiligen Rumpfs nach Namen.</translation>
    </message>
    <message>
        <source>The password is known to have leaked.</source>
        <translation>Das Passwort ist als durchgesickert bekannt.</translation>
    </message>
    <message>
        <source>The path, after URL normalization.</source>
        <translation>Der Pfad, nach der URL-Normalisierung.</translation>
    </message>
    <message>
        <source>The port that was asked.</source>
        <translation>Der Port, der gefragt wurde.</translation>
    </message>
    <message>
        <source>The postal code of the address.</source>
        <translation>Die Postleitzahl der Adresse.</translation>
    </message>
    <message>
        <source>The prompt has an unsafe topic.</source>
        <translation>Der Prompt hat ein bedenkliches Thema.</translation>
    </message>
    <message>
        <source>The prompt holds personal data.</source>
        <translation>Der Prompt enthält persönliche Daten.</translation>
    </message>
    <message>
        <source>The purpose of a verified bot.</source>
        <translation>Der Zweck eines verifizierten Bots.</translation>
    </message>
    <message>
        <source>The query without its question mark.</source>
        <translation>Die Abfrage ohne ihr Fragezeichen.</translation>
    </message>
    <message>
        <source>The random value of the TLS hello, in Base64.</source>
        <translation>Der Zufallswert des TLS-Hello, in Base64.</translation>
    </message>
    <message>
        <source>The request breaks the learned profile.</source>
        <translation>Die Anfrage verletzt das gelernte Profil.</translation>
    </message>
    <message>
        <source>The request breaks the schema of its endpoint.</source>
        <translation>Die Anfrage verletzt das Schema ihres Endpunkts.</translation>
    </message>
    <message>
        <source>The request breaks the uploaded schema.</source>
        <translation>Die Anfrage verletzt das hochgeladene Schema.</translation>
    </message>
    <message>
        <source>The request came over TCP.</source>
        <translation>Die Anfrage kam über TCP.</translation>
    </message>
    <message>
        <source>The request comes from a known corporate proxy.</source>
        <translation>Die Anfrage kommt von einem bekannten Firmen-Proxy.</translation>
    </message>
    <message>
        <source>The request has a session token of API Shield.</source>
        <translation>Die Anfrage hat ein Sitzungs-Token von API Shield.</translation>
    </message>
    <message>
        <source>The request holds a file.</source>
        <translation>Die Anfrage enthält eine Datei.</translation>
    </message>
    <message>
        <source>The request holds a malicious file.</source>
        <translation>Die Anfrage enthält eine schädliche Datei.</translation>
    </message>
    <message>
        <source>The request holds a prompt for a language model.</source>
        <translation>Die Anfrage enthält einen Prompt für ein Sprachmodell.</translation>
    </message>
    <message>
        <source>The request holds credentials.</source>
        <translation>Die Anfrage enthält Zugangsdaten.</translation>
    </message>
    <message>
        <source>The request matches a saved endpoint of API Shield.</source>
        <translation>Die Anfrage passt zu einem gespeicherten Endpunkt von API Shield.</translation>
    </message>
    <message>
        <source>The round trip to the visitor over QUIC, in milliseconds.</source>
        <translation>Die Laufzeit zum Besucher und zurück über QUIC, in Millisekunden.</translation>
    </message>
    <message>
        <source>The round trip to the visitor over TCP, in milliseconds.</source>
        <translation>Die Laufzeit zum Besucher und zurück über TCP, in Millisekunden.</translation>
    </message>
    <message>
        <source>The same fingerprint in little-endian order.</source>
        <translation>Derselbe Fingerabdruck in Little-Endian-Reihenfolge.</translation>
    </message>
    <message>
        <source>The score for SQL injection, 1 to 99.</source>
        <translation>Der Wert für SQL-Injection, 1 bis 99.</translation>
    </message>
    <message>
        <source>The score for cross-site scripting, 1 to 99.</source>
        <translation>Der Wert für Cross-Site-Scripting, 1 bis 99.</translation>
    </message>
    <message>
        <source>The score for remote code execution, 1 to 99.</source>
        <translation>Der Wert für Remote Code Execution, 1 bis 99.</translation>
    </message>
    <message>
        <source>The second-level region of the address (ISO 3166-2).</source>
        <translation>Die Region zweiter Stufe der Adresse (ISO 3166-2).</translation>
    </message>
    <message>
        <source>The serial number of its issuer.</source>
        <translation>Die Seriennummer seines Ausstellers.</translation>
    </message>
    <message>
        <source>The serial number of the client certificate.</source>
        <translation>Die Seriennummer des Client-Zertifikats.</translation>
    </message>
    <message>
        <source>The size of the body in bytes.</source>
        <translation>Die Größe des Rumpfs in Bytes.</translation>
    </message>
    <message>
        <source>The sizes of the files in bytes.</source>
        <translation>Die Größen der Dateien in Bytes.</translation>
    </message>
    <message>
        <source>The status code of the answer.</source>
        <translation>Der Statuscode der Antwort.</translation>
    </message>
    <message>
        <source>The subject of each JSON Web Token, by token configuration.</source>
        <translation>Das Subjekt (sub) jedes JSON Web Token, nach Token-Konfiguration.</translation>
    </message>
    <message>
        <source>The subject of each JSON Web Token.</source>
        <translation>Das Subjekt (sub) jedes JSON Web Token.</translation>
    </message>
    <message>
        <source>The text behind Base64.</source>
        <translation>Der Text hinter Base64.</translation>
    </message>
    <message>
        <source>The texts of an array in one.</source>
        <translation>Die Texte eines Arrays in einem.</translation>
    </message>
    <message>
        <source>The time of issue of each JSON Web Token, by token configuration.</source>
        <translation>Die Ausstellungszeit jedes JSON Web Token, nach Token-Konfiguration.</translation>
    </message>
    <message>
        <source>The time of issue of each JSON Web Token.</source>
        <translation>Die Ausstellungszeit jedes JSON Web Token.</translation>
    </message>
    <message>
        <source>The time that Cloudflare spent on the request, in milliseconds.</source>
        <translation>Die Zeit, die Cloudflare für die Anfrage brauchte, in Millisekunden.</translation>
    </message>
    <message>
        <source>The time that a Worker took, in milliseconds.</source>
        <translation>Die Zeit, die ein Worker brauchte, in Millisekunden.</translation>
    </message>
    <message>
        <source>The time until the origin answered, in milliseconds.</source>
        <translation>Die Zeit, bis der Ursprung antwortete, in Millisekunden.</translation>
    </message>
    <message>
        <source>The time zone of the address.</source>
        <translation>Die Zeitzone der Adresse.</translation>
    </message>
    <message>
        <source>The token configurations that tell a first valid second.</source>
        <translation>Die Token-Konfigurationen, die eine erste gültige Sekunde nennen.</translation>
    </message>
    <message>
        <source>The token configurations that tell a subject.</source>
        <translation>Die Token-Konfigurationen, die ein Subjekt (sub) nennen.</translation>
    </message>
    <message>
        <source>The token configurations that tell a time of issue.</source>
        <translation>Die Token-Konfigurationen, die eine Ausstellungszeit nennen.</translation>
    </message>
    <message>
        <source>The token configurations that tell an audience.</source>
        <translation>Die Token-Konfigurationen, die eine Zielgruppe (aud) nennen.</translation>
    </message>
    <message>
        <source>The token configurations that tell an id.</source>
        <translation>Die Token-Konfigurationen, die eine Id nennen.</translation>
    </message>
    <message>
        <source>The token configurations that tell an issuer.</source>
        <translation>Die Token-Konfigurationen, die einen Aussteller nennen.</translation>
    </message>
    <message>
        <source>The types of the files.</source>
        <translation>Die Typen der Dateien.</translation>
    </message>
    <message>
        <source>The unsafe topics of the prompt.</source>
        <translation>Die bedenklichen Themen des Prompts.</translation>
    </message>
    <message>
        <source>The user name is known to have leaked.</source>
        <translation>Der Benutzername ist als durchgesickert bekannt.</translation>
    </message>
    <message>
        <source>The values in one.</source>
        <translation>Die Werte in einem.</translation>
    </message>
    <message>
        <source>The values of the arguments, in their order.</source>
        <translation>Die Werte der Argumente, in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>The values of the fields of a form.</source>
        <translation>Die Werte der Felder eines Formulars.</translation>
    </message>
    <message>
        <source>The values of the headers of the answer.</source>
        <translation>Die Werte der Kopfzeilen der Antwort.</translation>
    </message>
    <message>
        <source>The values of the headers, in the order of their names.</source>
        <translation>Die Werte der Kopfzeilen, in der Reihenfolge ihrer Namen.</translation>
    </message>
    <message>
        <source>The values of the parts.</source>
        <translation>Die Werte der Teile.</translation>
    </message>
    <message>
        <source>The version of HTTP: HTTP/1.1, HTTP/2, HTTP/3.</source>
        <translation>Die Version von HTTP: HTTP/1.1, HTTP/2, HTTP/3.</translation>
    </message>
    <message>
        <source>The visitor came over HTTPS.</source>
        <translation>Der Besucher kam über HTTPS.</translation>
    </message>
    <message>
        <source>The visitor has passed a JavaScript detection.</source>
        <translation>Der Besucher hat eine JavaScript-Erkennung bestanden.</translation>
    </message>
    <message>
        <source>The zone of the Worker that sent this; empty when none did.</source>
        <translation>Die Zone des Workers, der dies gesendet hat; leer, wenn es keiner war.</translation>
    </message>
    <message>
        <source>There is a client certificate, valid or not.</source>
        <translation>Es gibt ein Client-Zertifikat, gültig oder nicht.</translation>
    </message>
    <message>
        <source>There were too many headers, and some are left out.</source>
        <translation>Es waren zu viele Kopfzeilen, einige fehlen.</translation>
    </message>
    <message>
        <source>True when a text begins so.</source>
        <translation>Wahr, wenn ein Text so beginnt.</translation>
    </message>
    <message>
        <source>True when a text ends so.</source>
        <translation>Wahr, wenn ein Text so endet.</translation>
    </message>
    <message>
        <source>True when a text ends with a valid signature that is not too old.</source>
        <translation>Wahr, wenn ein Text mit einer gültigen Signatur endet, die nicht zu alt ist.</translation>
    </message>
    <message>
        <source>True when each of the values is.</source>
        <translation>Wahr, wenn jeder der Werte es ist.</translation>
    </message>
    <message>
        <source>True when one of the values is.</source>
        <translation>Wahr, wenn einer der Werte es ist.</translation>
    </message>
    <message>
        <source>What follows the last dot of the path, in lower case.</source>
        <translation>Was auf den letzten Punkt des Pfads folgt, in Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>What the scan said of each file.</source>
        <translation>Was die Prüfung zu jeder Datei sagte.</translation>
    </message>
    <message>
        <source>When the request came, in seconds since 1970.</source>
        <translation>Wann die Anfrage kam, in Sekunden seit 1970.</translation>
    </message>
    <message>
        <source>Who issued the client certificate, in an old form.</source>
        <translation>Wer das Client-Zertifikat ausgestellt hat, in einer alten Form.</translation>
    </message>
    <message>
        <source>Who issued the client certificate, in the form of RFC 2253.</source>
        <translation>Wer das Client-Zertifikat ausgestellt hat, in der Form von RFC 2253.</translation>
    </message>
    <message>
        <source>Who issued the client certificate.</source>
        <translation>Wer das Client-Zertifikat ausgestellt hat.</translation>
    </message>
    <message>
        <source>Whom the client certificate names, in an old form.</source>
        <translation>Wen das Client-Zertifikat nennt, in einer alten Form.</translation>
    </message>
    <message>
        <source>Whom the client certificate names, in the form of RFC 2253.</source>
        <translation>Wen das Client-Zertifikat nennt, in der Form von RFC 2253.</translation>
    </message>
    <message>
        <source>Whom the client certificate names.</source>
        <translation>Wen das Client-Zertifikat nennt.</translation>
    </message>
    <message>
        <source>a list that Cloudflare keeps (Enterprise)</source>
        <translation>eine Liste, die Cloudflare führt (Enterprise)</translation>
    </message>
    <message>
        <source>attack, likely_attack, likely_clean or clean.</source>
        <translation>attack, likely_attack, likely_clean oder clean.</translation>
    </message>
    <message>
        <source>http.request.full_uri as it was sent, before any normalization or rewrite.</source>
        <translation>http.request.full_uri, wie gesendet: vor jeder Normalisierung und Umschreibung.</translation>
    </message>
    <message>
        <source>http.request.uri as it was sent, before any normalization or rewrite.</source>
        <translation>http.request.uri, wie gesendet: vor jeder Normalisierung und Umschreibung.</translation>
    </message>
    <message>
        <source>http.request.uri.args as it was sent, before any normalization or rewrite.</source>
        <translation>http.request.uri.args, wie gesendet: vor jeder Normalisierung und Umschreibung.</translation>
    </message>
    <message>
        <source>http.request.uri.args.names as it was sent, before any normalization or rewrite.</source>
        <translation>http.request.uri.args.names, wie gesendet: vor jeder Normalisierung und Umschreibung.</translation>
    </message>
    <message>
        <source>http.request.uri.args.values as it was sent, before any normalization or rewrite.</source>
        <translation>http.request.uri.args.values, wie gesendet: vor jeder Normalisierung und Umschreibung.</translation>
    </message>
    <message>
        <source>http.request.uri.path as it was sent, before any normalization or rewrite.</source>
        <translation>http.request.uri.path, wie gesendet: vor jeder Normalisierung und Umschreibung.</translation>
    </message>
    <message>
        <source>http.request.uri.path.extension as it was sent, before any normalization or rewrite.</source>
        <translation>http.request.uri.path.extension, wie gesendet: vor jeder Normalisierung und Umschreibung.</translation>
    </message>
    <message>
        <source>http.request.uri.query as it was sent, before any normalization or rewrite.</source>
        <translation>http.request.uri.query, wie gesendet: vor jeder Normalisierung und Umschreibung.</translation>
    </message>
    <message>
        <source>The routes of the tunnel %1 were not used: no connector in these files is known to run it.</source>
        <translation>Die Routen des Tunnels %1 wurden nicht verwendet: Von keinem Connector in diesen Dateien ist bekannt, dass er ihn betreibt.</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts antwortet</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>teilweise erlaubt</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>kommt durch</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>%1 has %2 custom rules, and the plan %4 has %3; disabled ones count.</source>
        <translation>%1 hat %2 eigene Regeln, und der Tarif %4 hat %3; abgeschaltete zählen mit.</translation>
    </message>
    <message>
        <source>%1 is on: a program that only calls itself a browser is held up.</source>
        <translation>%1 ist eingeschaltet: Ein Programm, das sich nur Browser nennt, wird aufgehalten.</translation>
    </message>
    <message>
        <source>%1 matches and allows: no WAF rule is asked.</source>
        <translation>%1 trifft zu und erlaubt: Keine WAF-Regel wird gefragt.</translation>
    </message>
    <message>
        <source>Bot Fight Mode is on and challenges what it takes for no browser; no WAF rule exempts from it. Give the request a browser&apos;s User-Agent, or switch it off.</source>
        <translation>Bot Fight Mode ist eingeschaltet und prüft, was er für keinen Browser hält; keine WAF-Regel nimmt davon aus. Gib der Anfrage den User-Agent eines Browsers oder schalte ihn ab.</translation>
    </message>
    <message>
        <source>More WAF rules than the plan has</source>
        <translation>Mehr WAF-Regeln, als der Tarif hat</translation>
    </message>
    <message>
        <source>None of the certificates of %1 that were read names %2.</source>
        <translation>Keines der gelesenen Zertifikate von %1 nennt %2.</translation>
    </message>
    <message>
        <source>Several IP Access rules match, %1 among them, and which of them counts is not documented.</source>
        <translation>Mehrere IP-Access-Regeln treffen zu, darunter %1, und welche davon gilt, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>Super Bot Fight Mode may hold up what it takes for no browser. A rule that skips the phase http_request_sbfm exempts from it.</source>
        <translation>Super Bot Fight Mode hält vielleicht auf, was er für keinen Browser hält. Eine Regel, die die Phase http_request_sbfm überspringt, nimmt davon aus.</translation>
    </message>
    <message>
        <source>The IP Access rule for %1 is there twice: the first is taken</source>
        <translation>Die IP-Access-Regel für %1 steht zweimal da: Die erste wird genommen</translation>
    </message>
    <message>
        <source>The certificate for %1 would cover it, and is not active: %2.</source>
        <translation>Das Zertifikat für %1 würde ihn abdecken und ist nicht aktiv: %2.</translation>
    </message>
    <message>
        <source>The plan of %1 is not taken: this answer does not name it in a way that is known here</source>
        <translation>Der Tarif von %1 wird nicht übernommen: Diese Antwort nennt ihn auf eine Weise, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>The plan of the zone, ENT for Enterprise; for rules of the account.</source>
        <translation>Der Tarif der Zone, ENT für Enterprise; für Regeln des Kontos.</translation>
    </message>
    <message>
        <source>The rule %1 uses a regular expression (matches), which the plan %2 of %3 does not have.</source>
        <translation>Die Regel %1 benutzt einen regulären Ausdruck (matches), den der Tarif %2 von %3 nicht hat.</translation>
    </message>
    <message>
        <source>The ruleset %1 of the phase %2 is not taken: a Document has custom rules</source>
        <translation>Das Regelwerk %1 der Phase %2 wird nicht übernommen: Ein Dokument hat eigene Regeln</translation>
    </message>
    <message>
        <source>The zone of the request; for rules of the account.</source>
        <translation>Die Zone der Anfrage; für Regeln des Kontos.</translation>
    </message>
    <message>
        <source>This is an entry of a list of rulesets, without its rules: save the answer for the ruleset %1 itself</source>
        <translation>Das ist ein Eintrag einer Liste von Regelwerken, ohne seine Regeln: Speichere die Antwort für das Regelwerk %1 selbst</translation>
    </message>
    <message>
        <source>This is not taken: write it under the name of its zone, as in {&quot;example.com&quot;: ...}</source>
        <translation>Das wird nicht übernommen: Schreibe es unter den Namen seiner Zone, wie in {&quot;example.com&quot;: ...}</translation>
    </message>
    <message>
        <source>Total TLS of %1 orders a certificate for each proxied name.</source>
        <translation>Total TLS von %1 bestellt ein Zertifikat für jeden Namen, der über Cloudflare läuft.</translation>
    </message>
    <message>
        <source>Universal SSL of %1 is switched off, and no certificate that is known covers %2: visitors get no secure connection.</source>
        <translation>Universal SSL von %1 ist abgeschaltet, und kein bekanntes Zertifikat deckt %2 ab: Besucher erhalten keine sichere Verbindung.</translation>
    </message>
    <message>
        <source>WAF rule that the zone&apos;s plan does not have</source>
        <translation>WAF-Regel, die der Tarif der Zone nicht hat</translation>
    </message>
    <message>
        <source>Write it without, or give the zone a plan that has it.</source>
        <translation>Schreibe sie ohne, oder gib der Zone einen Tarif, der es hat.</translation>
    </message>
    <message>
        <source>say whose rules with --zone: the document has those of %1</source>
        <translation>sage mit --zone, wessen Regeln: das Dokument hat die von %1</translation>
    </message>
    <message>
        <source>with these files in place the expectation %1 does not hold: %2. %3</source>
        <translation>mit diesen Dateien hält die Erwartung %1 nicht: %2. %3</translation>
    </message>
    <message>
        <source>true means every request, and stands alone</source>
        <translation>true meint jede Anfrage und steht allein</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::AccessPage</name>
    <message>
        <source>Protect a hostname…</source>
        <translation>Einen Hostnamen schützen…</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Shared by the applications</source>
        <translation>Von den Anwendungen geteilt</translation>
    </message>
    <message>
        <source>Reusable policies and groups</source>
        <translation>Wiederverwendbare Richtlinien und Gruppen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>An application</source>
        <translation>Eine Anwendung</translation>
    </message>
    <message>
        <source>A reusable policy</source>
        <translation>Eine wiederverwendbare Richtlinie</translation>
    </message>
    <message>
        <source>A group</source>
        <translation>Eine Gruppe</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Protect…</source>
        <translation>Schützen…</translation>
    </message>
    <message>
        <source>Put Access in front of a hostname, from a template</source>
        <translation>Access vor einen Hostnamen stellen, nach einer Vorlage</translation>
    </message>
    <message>
        <source>Beside the applications</source>
        <translation>Neben den Anwendungen</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>Gewähltes</translation>
    </message>
    <message>
        <source>Who gets in</source>
        <translation>Wer hineinkommt</translation>
    </message>
    <message>
        <source>Applications stand here: who may reach which hostname. No hostname is published yet.</source>
        <translation>Hier stehen Anwendungen: wer welchen Hostnamen erreichen darf. Noch ist kein Hostname veröffentlicht.</translation>
    </message>
    <message numerus="yes">
        <source>Applications stand here: who may reach which hostname. Now %n hostname(s) are open to everyone on the internet.</source>
        <translation>
            <numerusform>Hier stehen Anwendungen: wer welchen Hostnamen erreichen darf. Jetzt ist ein Hostname für alle im Internet offen.</numerusform>
            <numerusform>Hier stehen Anwendungen: wer welchen Hostnamen erreichen darf. Jetzt sind %n Hostnamen für alle im Internet offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every published hostname has an application in front.</source>
        <translation>Vor jedem veröffentlichten Hostnamen steht eine Anwendung.</translation>
    </message>
    <message numerus="yes">
        <source>%n hostname(s) open to everyone on the internet</source>
        <translation>
            <numerusform>%n Hostname für alle im Internet offen</numerusform>
            <numerusform>%n Hostnamen für alle im Internet offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open to everyone on the internet</source>
        <translation>Für alle im Internet offen</translation>
    </message>
    <message>
        <source>all but %1</source>
        <translation>alles außer %1</translation>
    </message>
    <message>
        <source>Protect %1</source>
        <translation>%1 schützen</translation>
    </message>
    <message>
        <source>Reusable policies</source>
        <translation>Wiederverwendbare Richtlinien</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Neue Anwendung</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Neue Richtlinie</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Access</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::AccessRuleEditor</name>
    <message>
        <source>The chosen policy</source>
        <translation>Die gewählte Richtlinie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Reusable policy</source>
        <translation>Wiederverwendbare Richtlinie</translation>
    </message>
    <message>
        <source>Policy of %1</source>
        <translation>Richtlinie von %1</translation>
    </message>
    <message numerus="yes">
        <source>Shared: a change counts for %n application(s).</source>
        <translation>
            <numerusform>Geteilt: Eine Änderung gilt für %n Anwendung.</numerusform>
            <numerusform>Geteilt: Eine Änderung gilt für %n Anwendungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was found for whom this changes anything.</source>
        <translation>Niemand wurde gefunden, für den das etwas ändert.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::AccessTemplateDialog</name>
    <message>
        <source>Protect a hostname</source>
        <translation>Einen Hostnamen schützen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Service token</source>
        <translation>Dienst-Token</translation>
    </message>
    <message>
        <source>What the caller must send with each request</source>
        <translation>Was der Aufrufer mit jeder Anfrage senden muss</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>What it makes</source>
        <translation>Was entsteht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>any service token of the account</source>
        <translation>jedes Dienst-Token des Kontos</translation>
    </message>
    <message>
        <source>the whole hostname</source>
        <translation>der ganze Hostname</translation>
    </message>
    <message>
        <source>Nothing is written until you apply or publish.</source>
        <translation>Nichts wird geschrieben, bevor Sie anwenden oder veröffentlichen.</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>A new application %1 in front of %2:</source>
        <translation>Eine neue Anwendung %1 vor %2:</translation>
    </message>
    <message>
        <source>In the application %1, which stands in front of %2:</source>
        <translation>In der Anwendung %1, die vor %2 steht:</translation>
    </message>
    <message>
        <source>A new group %1: %2.</source>
        <translation>Eine neue Gruppe %1: %2.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ApplicationCard</name>
    <message>
        <source>%1: only %2</source>
        <comment>hostname, paths</comment>
        <translation>%1: nur %2</translation>
    </message>
    <message>
        <source>No destination: it covers nothing yet.</source>
        <translation>Kein Ziel: Sie deckt noch nichts ab.</translation>
    </message>
    <message>
        <source>%1: not among the published hostnames</source>
        <translation>%1: nicht unter den veröffentlichten Hostnamen</translation>
    </message>
    <message>
        <source>For example %1.</source>
        <translation>Zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation>Richtlinie hinzufügen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>No policy: nobody is let in.</source>
        <translation>Keine Richtlinie: Niemand wird eingelassen.</translation>
    </message>
    <message>
        <source>Use the reusable policy %1</source>
        <translation>Die wiederverwendbare Richtlinie %1 nutzen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Application %1</source>
        <translation>Anwendung %1</translation>
    </message>
    <message>
        <source>Policies of %1, in the order in which they are asked</source>
        <translation>Richtlinien von %1, in der Reihenfolge, in der sie gefragt werden</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>Asked first, without a login page</source>
        <translation>Zuerst gefragt, ohne Anmeldeseite</translation>
    </message>
    <message>
        <source>Then, of who signs in, the first that matches</source>
        <translation>Dann, wer sich anmeldet: die erste, die passt</translation>
    </message>
    <message>
        <source>%1 (reusable)</source>
        <translation>%1 (wiederverwendbar)</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>The document has no reusable policy of this name.</source>
        <translation>Das Dokument hat keine wiederverwendbare Richtlinie dieses Namens.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ApplicationEditor</name>
    <message>
        <source>The chosen application</source>
        <translation>Die gewählte Anwendung</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>What it stands in front of: a hostname, with a path where only a part is meant. The most specific application decides alone.</source>
        <translation>Wovor sie steht: ein Hostname, mit einem Pfad, wo nur ein Teil gemeint ist. Die genaueste Anwendung entscheidet allein.</translation>
    </message>
    <message>
        <source>Add a destination</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>A sign-in lasts</source>
        <translation>Eine Anmeldung gilt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation>Richtlinie hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n other destination(s), private networks or Workers, edited in the document&apos;s file.</source>
        <translation>
            <numerusform>%n weiteres Ziel, privates Netz oder Worker, in der Datei des Dokuments zu bearbeiten.</numerusform>
            <numerusform>%n weitere Ziele, private Netze oder Worker, in der Datei des Dokuments zu bearbeiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some paths are made public by an override, edited in the document&apos;s file.</source>
        <translation>Einige Pfade macht eine Ausnahme öffentlich, in der Datei des Dokuments zu bearbeiten.</translation>
    </message>
    <message>
        <source>Also set: %1.</source>
        <translation>Außerdem gesetzt: %1.</translation>
    </message>
    <message>
        <source>Destination %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Remove destination %1</source>
        <translation>Ziel %1 entfernen</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ConditionForm</name>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Add a condition that must hold too</source>
        <translation>Eine Bedingung hinzufügen, die auch gelten muss</translation>
    </message>
    <message>
        <source>Add another case</source>
        <translation>Einen weiteren Fall hinzufügen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>words, with spaces between</source>
        <translation>Wörter, mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ConnectDialog</name>
    <message>
        <source>Connect to</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Type a name to find it</source>
        <translation>Einen Namen tippen, um ihn zu finden</translation>
    </message>
    <message>
        <source>What it can be connected to</source>
        <translation>Womit es sich verbinden lässt</translation>
    </message>
    <message>
        <source>%1 under a new hostname…</source>
        <translation>%1 unter einem neuen Hostnamen…</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>There is nothing that it could be connected to.</source>
        <translation>Es gibt nichts, womit es sich verbinden ließe.</translation>
    </message>
    <message>
        <source>Nothing is written until you apply or publish.</source>
        <translation>Nichts wird geschrieben, bevor du anwendest oder veröffentlichst.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::DiffView</name>
    <message>
        <source>What is there</source>
        <translation>Was da ist</translation>
    </message>
    <message>
        <source>What would be written</source>
        <translation>Was geschrieben würde</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>kommt</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::EdgePage</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Saved requests it catches</source>
        <translation>Gespeicherte Anfragen, die sie trifft</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Plan of the zone</source>
        <translation>Tarif der Zone</translation>
    </message>
    <message>
        <source>What the plan does not cover is said beside the rules.</source>
        <translation>Was der Tarif nicht umfasst, steht neben den Regeln.</translation>
    </message>
    <message>
        <source>%1 plan</source>
        <translation>Tarif %1</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>An empty rule, switched off</source>
        <translation>Eine leere Regel, ausgeschaltet</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Rules in their order</source>
        <translation>Regeln in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>The custom WAF rules of %1 stand here, in the order in which Cloudflare runs them, with the saved requests that each catches. Add the first from a template.</source>
        <translation>Hier stehen die eigenen WAF-Regeln von %1 in der Reihenfolge, in der Cloudflare sie ausführt, mit den gespeicherten Anfragen, die jede trifft. Die erste entsteht aus einer Vorlage.</translation>
    </message>
    <message>
        <source>The custom WAF rules of a zone stand here. The document has no hostname yet: publish one first.</source>
        <translation>Hier stehen die eigenen WAF-Regeln einer Zone. Das Dokument hat noch keinen Hostnamen: Zuerst einen veröffentlichen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 of %n rule(s) used · run from top to bottom</source>
        <translation>
            <numerusform>%1 · %2 von %n Regel benutzt · von oben nach unten</numerusform>
            <numerusform>%1 · %2 von %n Regeln benutzt · von oben nach unten</numerusform>
        </translation>
    </message>
    <message>
        <source>catches %1, %2</source>
        <comment>number, request</comment>
        <translation>trifft %1, %2</translation>
    </message>
    <message>
        <source>does not catch %1, %2</source>
        <comment>number, request</comment>
        <translation>trifft nicht %1, %2</translation>
    </message>
    <message>
        <source>%1, %2 would be: %3</source>
        <comment>number, request, outcome</comment>
        <translation>%1, %2 wäre: %3</translation>
    </message>
    <message>
        <source>It cannot be read, and Cloudflare would refuse it.</source>
        <translation>Sie lässt sich nicht lesen, und Cloudflare würde sie ablehnen.</translation>
    </message>
    <message>
        <source>Bot Fight Mode of the Free plan stands outside these rules: no skip rule exempts a path from it. Where it is on and locks programs out, switch it off for the zone.</source>
        <translation>Der Bot Fight Mode des Free-Tarifs steht außerhalb dieser Regeln: Keine Skip-Regel nimmt einen Pfad davon aus. Wo er an ist und Programme aussperrt, hilft nur, ihn für die Zone auszuschalten.</translation>
    </message>
    <message>
        <source>Edge rules</source>
        <translation>Edge-Regeln</translation>
    </message>
    <message>
        <source>The document says the plan of this zone.</source>
        <translation>Das Dokument sagt den Tarif dieser Zone.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ExpressionEdit</name>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation>Was hier stehen darf</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>completion, what it is</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::Finder</name>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Outside the cluster</source>
        <translation>Außerhalb des Clusters</translation>
    </message>
    <message>
        <source>Not in these files, port %1</source>
        <translation>Nicht in diesen Dateien, Port %1</translation>
    </message>
    <message>
        <source>Address, port %1</source>
        <translation>Adresse, Port %1</translation>
    </message>
    <message>
        <source>Access application</source>
        <translation>Access-Anwendung</translation>
    </message>
    <message>
        <source>Access policy</source>
        <translation>Access-Richtlinie</translation>
    </message>
    <message>
        <source>Reusable Access policy</source>
        <translation>Wiederverwendbare Access-Richtlinie</translation>
    </message>
    <message>
        <source>Edge rule of %1</source>
        <translation>Edge-Regel von %1</translation>
    </message>
    <message>
        <source>Find a hostname, service, rule, policy or finding</source>
        <translation>Hostnamen, Dienst, Regel, Richtlinie oder Befund suchen</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::FindingsPage</name>
    <message>
        <source>What the field&apos;s own mistakes teach: the worst first.</source>
        <translation>Was die üblichen Fehler lehren: das Schlimmste zuerst.</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>Zeile zeigen</translation>
    </message>
    <message>
        <source>Only what is published…</source>
        <translation>Nur was veröffentlicht ist…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::FindingsView</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Findings appear here once something is read.</source>
        <translation>Hier stehen Befunde, sobald etwas gelesen ist.</translation>
    </message>
    <message>
        <source>No finding fits the filter.</source>
        <translation>Kein Befund passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing to mend was found.</source>
        <translation>Es wurde nichts gefunden, was auszubessern wäre.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::HostnameEditor</name>
    <message>
        <source>The chosen hostname</source>
        <translation>Der gewählte Hostname</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>any path</source>
        <translation>jeder Pfad</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Connection to the service</source>
        <translation>Verbindung zum Dienst</translation>
    </message>
    <message>
        <source>Empty fields keep the default. Settings of the whole tunnel are shown as such.</source>
        <translation>Leere Felder lassen die Vorgabe. Einstellungen des ganzen Tunnels sind als solche gezeigt.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <source>ipRules: %n rule(s), edited in the document&apos;s file.</source>
        <translation>
            <numerusform>ipRules: %n Regel, in der Datei des Dokuments zu ändern.</numerusform>
            <numerusform>ipRules: %n Regeln, in der Datei des Dokuments zu ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tunnel sets %1.</source>
        <translation>Der Tunnel setzt %1.</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>Vorgabe: %1.</translation>
    </message>
    <message>
        <source>“%1” is no duration: write 30s, 2m or 500ms.</source>
        <translation>„%1“ ist keine Dauer: 30s, 2m oder 500ms schreiben.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>It is no web page: each visitor runs this, with cloudflared installed.</source>
        <translation>Das ist keine Webseite: Jeder Besucher führt dies aus, mit installiertem cloudflared.</translation>
    </message>
    <message>
        <source>The visitor&apos;s command</source>
        <translation>Befehl des Besuchers</translation>
    </message>
    <message>
        <source>Use %1 instead</source>
        <translation>Stattdessen %1 nehmen</translation>
    </message>
    <message>
        <source>No effect here: such a service is never asked with it.</source>
        <translation>Hier ohne Wirkung: Ein solcher Dienst wird damit nie gefragt.</translation>
    </message>
    <message>
        <source>What the tunnel says of it does not count; write it here.</source>
        <translation>Was der Tunnel dazu sagt, zählt nicht; es gehört hierher.</translation>
    </message>
    <message>
        <source>“%1” cannot be sent: Cloudflare takes whole seconds.</source>
        <translation>„%1“ kann nicht gesendet werden: Cloudflare nimmt ganze Sekunden.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::HostnameField</name>
    <message>
        <source>Hostname field</source>
        <translation>Hostnamenfeld</translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Publish %1:%2 as</source>
        <translation>%1:%2 veröffentlichen als</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Enter a hostname.</source>
        <translation>Einen Hostnamen eintragen.</translation>
    </message>
    <message>
        <source>Nothing is written until you apply or publish.</source>
        <translation>Nichts wird geschrieben, bevor du anwendest oder veröffentlichst.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::HostnamesModel</name>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>any path</source>
        <translation>jeder Pfad</translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::HostnamesPage</name>
    <message>
        <source>The first that matches takes the request.</source>
        <translation>Der erste passende nimmt die Anfrage.</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen…</translation>
    </message>
    <message>
        <source>Publish a service under a hostname (Ins)</source>
        <translation>Einen Dienst unter einem Hostnamen veröffentlichen (Einfg)</translation>
    </message>
    <message>
        <source>Hostnames</source>
        <translation>Hostnamen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Match it earlier (Alt+Up)</source>
        <translation>Früher prüfen (Alt+Auf)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Match it later (Alt+Down)</source>
        <translation>Später prüfen (Alt+Ab)</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Take the hostname back (Delete)</source>
        <translation>Den Hostnamen zurückziehen (Entf)</translation>
    </message>
    <message>
        <source>What tunnel %1 publishes is unknown</source>
        <translation>Was der Tunnel %1 veröffentlicht, ist unbekannt</translation>
    </message>
    <message>
        <source>It is managed at Cloudflare, and these files do not show its routes. Enter them to see which doors they need.</source>
        <translation>Er wird bei Cloudflare verwaltet, und diese Dateien zeigen seine Routen nicht. Nach dem Eintragen ist zu sehen, welche Türen sie brauchen.</translation>
    </message>
    <message>
        <source>Enter the hostnames…</source>
        <translation>Hostnamen eintragen…</translation>
    </message>
    <message>
        <source>Public hostnames stand here. The document has no tunnel yet: open a folder with a cloudflared connector.</source>
        <translation>Hier stehen öffentliche Hostnamen. Das Dokument hat noch keinen Tunnel: einen Ordner mit einem cloudflared-Konnektor öffnen.</translation>
    </message>
    <message>
        <source>Public hostnames stand here, in the order in which they are matched. Publish a service to make the first.</source>
        <translation>Hier stehen öffentliche Hostnamen in der Reihenfolge, in der sie geprüft werden. Der erste entsteht, wenn ein Dienst veröffentlicht wird.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Choose a hostname, a service, a policy or a finding: every hop is explained here, with the rule that decides it.</source>
        <translation>Einen Hostnamen, einen Dienst, eine Regel oder einen Befund wählen: Jeder Schritt wird hier erklärt, mit der Regel, die ihn entscheidet.</translation>
    </message>
    <message>
        <source>%1: show %2</source>
        <translation>%1: %2 zeigen</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MainWindow</name>
    <message>
        <source>Top bar</source>
        <translation>Kopfleiste</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing is written until you apply or publish</source>
        <translation>Nichts wird geschrieben, bevor angewendet oder veröffentlicht wird</translation>
    </message>
    <message>
        <source>Open a folder of manifests</source>
        <translation>Einen Ordner mit Manifesten öffnen</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>Ein Dokument öffnen</translation>
    </message>
    <message>
        <source>Sallyport documents (*.sallyport.yaml)</source>
        <translation>Sallyport-Dokumente (*.sallyport.yaml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file has comments that begin with #. Saving writes it anew, without them.</source>
        <translation>Die Datei hat Kommentare, die mit # beginnen. Beim Speichern wird sie neu geschrieben, ohne sie.</translation>
    </message>
    <message>
        <source>What should stay can be kept in a note: member of the document.</source>
        <translation>Was bleiben soll, kann in einem note: des Dokuments stehen.</translation>
    </message>
    <message>
        <source>Save without the comments</source>
        <translation>Ohne die Kommentare speichern</translation>
    </message>
    <message>
        <source>Save the document as</source>
        <translation>Dokument speichern unter</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>The manifests and Cloudflare are untouched either way.</source>
        <translation>Die Manifeste und Cloudflare bleiben so oder so unberührt.</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>%1[*] - Sallyport</source>
        <translation>%1[*] - Sallyport</translation>
    </message>
    <message>
        <source>Sallyport</source>
        <translation>Sallyport</translation>
    </message>
    <message>
        <source>the demo</source>
        <translation>die Demo</translation>
    </message>
    <message>
        <source>read from a folder, not saved yet</source>
        <translation>aus einem Ordner gelesen, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <translation>%1 · geändert</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>No cluster source</source>
        <translation>Keine Quelle des Clusters</translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation>Cluster: %1</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (angenommen)</translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n nicht gelesen</numerusform>
            <numerusform>%n nicht gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>working it out…</source>
        <translation>wird ermittelt…</translation>
    </message>
    <message>
        <source>read just now</source>
        <translation>eben gelesen</translation>
    </message>
    <message numerus="yes">
        <source>read %n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute gelesen</numerusform>
            <numerusform>vor %n Minuten gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>In %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Mend it and open it again, or open something else.</source>
        <translation>Nichts wurde geändert. Ausbessern und erneut öffnen, oder etwas anderes öffnen.</translation>
    </message>
    <message>
        <source>What is open stays as it was; nothing was written.</source>
        <translation>Was geöffnet ist, bleibt, wie es war; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>Zeile zeigen</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>You have changes of your own. Nothing is lost until you choose.</source>
        <translation>Es gibt eigene Änderungen. Vor der Wahl geht nichts verloren.</translation>
    </message>
    <message>
        <source>You have no changes of your own.</source>
        <translation>Es gibt keine eigenen Änderungen.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Die anderen übernehmen</translation>
    </message>
    <message>
        <source>Put both together</source>
        <translation>Beide zusammenführen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>“Only what is published” cannot be offered: %1</source>
        <translation>„Nur was veröffentlicht ist“ ist nicht möglich: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. A policy written now could cut off what is in use.</source>
        <translation>Nichts wurde geändert. Eine jetzt geschriebene Regel könnte abschneiden, was benutzt wird.</translation>
    </message>
    <message>
        <source>Enter the hostnames…</source>
        <translation>Hostnamen eintragen…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New document</source>
        <translation>&amp;Neues Dokument</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>&amp;Open a document…</source>
        <translation>&amp;Dokument öffnen…</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>De&amp;mo öffnen</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Read the sources &amp;again</source>
        <translation>Quellen &amp;erneut lesen</translation>
    </message>
    <message>
        <source>&amp;Close the document</source>
        <translation>Dokument s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig:</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen:</translation>
    </message>
    <message>
        <source>&amp;Find anything</source>
        <translation>&amp;Alles finden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>About Sallyport</source>
        <translation>Über Sallyport</translation>
    </message>
    <message>
        <source>Sallyport %1</source>
        <translation>Sallyport %1</translation>
    </message>
    <message>
        <source>Shows and edits both doors of a Cloudflare Tunnel: who enters it, and what its connector can reach in the cluster. Free software under the GPL, version 3 or later. Icons: Lucide (ISC). Fonts: Inter and JetBrains Mono (OFL).</source>
        <translation>Zeigt und bearbeitet beide Türen eines Cloudflare Tunnels: wer ihn betritt, und was sein Konnektor im Cluster erreicht. Freie Software unter der GPL, Version 3 oder neuer. Symbole: Lucide (ISC). Schriften: Inter und JetBrains Mono (OFL).</translation>
    </message>
    <message>
        <source>The demo is yours now: %1</source>
        <translation>Die Demo gehört jetzt Ihnen: %1</translation>
    </message>
    <message>
        <source>Its manifests stand beside it in the folder %1. Change them and read them again (F5).</source>
        <translation>Ihre Manifeste stehen daneben im Ordner %1. Sie lassen sich ändern und neu lesen (F5).</translation>
    </message>
    <message>
        <source>“Only what is published” cannot be offered while the routes of tunnel %1 are unknown.</source>
        <translation>„Nur was veröffentlicht ist“ ist nicht möglich, solange die Routen des Tunnels %1 unbekannt sind.</translation>
    </message>
    <message>
        <source>Trace and findings</source>
        <translation>Spur und Befunde</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>Befunde %1</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Spur</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ManifestsPage</name>
    <message>
        <source>Filter the files</source>
        <translation>Dateien filtern</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Text and difference</source>
        <translation>Text und Unterschied</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Would be written</source>
        <translation>Würde geschrieben</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Nothing: %1</source>
        <translation>Nichts: %1</translation>
    </message>
    <message>
        <source>In the sources</source>
        <translation>In den Quellen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read; what closes the tunnel would be %1 more.</source>
        <translation>
            <numerusform>%n Datei gelesen; was den Tunnel schließt, wären %1 weitere.</numerusform>
            <numerusform>%n Dateien gelesen; was den Tunnel schließt, wären %1 weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read.</source>
        <translation>
            <numerusform>%n Datei gelesen.</numerusform>
            <numerusform>%n Dateien gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source># %1</source>
        <translation># %1</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>Noch nicht da</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>Manifeste</translation>
    </message>
    <message>
        <source>The files that were read stand here, and beside them those that would be written. Open a folder with manifests.</source>
        <translation>Hier stehen die gelesenen Dateien, und daneben die, die geschrieben würden. Einen Ordner mit Manifesten öffnen.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MapHeader</name>
    <message>
        <source>Only what is published</source>
        <translation>Nur was veröffentlicht ist</translation>
    </message>
    <message>
        <source>Show only what leads to one namespace</source>
        <translation>Nur zeigen, was zu einem Namespace führt</translation>
    </message>
    <message>
        <source>All namespaces</source>
        <translation>Alle Namespaces</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>open doors of all doors</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>routes unknown</source>
        <translation>Routen unbekannt</translation>
    </message>
    <message>
        <source>none too many</source>
        <translation>keine zu viel</translation>
    </message>
    <message>
        <source>too many: unknown</source>
        <translation>zu viel: unbekannt</translation>
    </message>
    <message>
        <source>Shows the policy that leaves open only what hostnames need</source>
        <translation>Zeigt die Regel, die nur offen lässt, was Hostnamen brauchen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>Veröffentlicht %1</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Reachable, not published %1</source>
        <translation>Erreichbar, nicht veröffentlicht %1</translation>
    </message>
    <message>
        <source>Reachable, not published</source>
        <translation>Erreichbar, nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Blocked %1</source>
        <translation>Gesperrt %1</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Probleme %1</translation>
    </message>
    <message>
        <source>Namespace: all</source>
        <translation>Namespace: alle</translation>
    </message>
    <message>
        <source>Namespace: %1</source>
        <translation>Namespace: %1</translation>
    </message>
    <message numerus="yes">
        <source>doors are open to the tunnel</source>
        <comment>of several</comment>
        <translation>
            <numerusform>Tür steht dem Tunnel offen</numerusform>
            <numerusform>Türen stehen dem Tunnel offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n veröffentlicht</numerusform>
            <numerusform>%n veröffentlicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n zu viel</numerusform>
            <numerusform>%n zu viel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MapNotice</name>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MapPage</name>
    <message>
        <source>Publish %1:%2…</source>
        <translation>%1:%2 veröffentlichen…</translation>
    </message>
    <message>
        <source>Connect to…</source>
        <translation>Verbinden mit…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Move to tunnel %1</source>
        <translation>In den Tunnel %1 verlegen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Enter the hostnames…</source>
        <translation>Hostnamen eintragen…</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Show the rule that decides</source>
        <translation>Die entscheidende Regel zeigen</translation>
    </message>
    <message>
        <source>Show only namespace %1</source>
        <translation>Nur den Namespace %1 zeigen</translation>
    </message>
    <message>
        <source>Show only this path</source>
        <translation>Nur diesen Weg zeigen</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>Ins Fenster einpassen</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>Export as PNG…</source>
        <translation>Als PNG exportieren…</translation>
    </message>
    <message>
        <source>Export as PNG</source>
        <translation>Als PNG exportieren</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>What the tunnel reaches is not worked out yet.</source>
        <translation>Was der Tunnel erreicht, ist noch nicht ermittelt.</translation>
    </message>
    <message>
        <source>What tunnel %1 publishes is unknown: a policy written now could cut off what is in use.</source>
        <translation>Was der Tunnel %1 veröffentlicht, ist unbekannt: Eine jetzt geschriebene Regel könnte abschneiden, was in Gebrauch ist.</translation>
    </message>
    <message>
        <source>No connector is in these files.</source>
        <translation>Kein Konnektor steht in diesen Dateien.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>The way from the internet to your services stands here, with every door that the tunnel finds open.</source>
        <translation>Hier steht der Weg vom Internet zu den Diensten, mit jeder Tür, die dem Tunnel offen steht.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Die Demo öffnen</translation>
    </message>
    <message>
        <source>The manifests are being read</source>
        <translation>Die Manifeste werden gelesen</translation>
    </message>
    <message>
        <source>The map appears when they are.</source>
        <translation>Danach erscheint die Karte.</translation>
    </message>
    <message>
        <source>What is open could not be worked out</source>
        <translation>Was offen ist, ließ sich nicht ermitteln</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>Die Zeile zeigen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>The cluster is not known yet</source>
        <translation>Der Cluster ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Open the folder with its manifests: its services and what is open to them appear here. Nothing is written into it.</source>
        <translation>Den Ordner mit seinen Manifesten öffnen: Seine Dienste und die Wege zu ihnen erscheinen hier. Nichts wird hineingeschrieben.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Einen Ordner öffnen…</translation>
    </message>
    <message>
        <source>No manifest of the cluster could be read</source>
        <translation>Kein Manifest des Clusters ließ sich lesen</translation>
    </message>
    <message>
        <source>Nothing was found in “%1”. What the document says is still shown; what is open behind the wall is unknown.</source>
        <translation>In „%1“ wurde nichts gefunden. Was das Dokument sagt, ist weiter zu sehen; was hinter der Wand offen ist, ist unbekannt.</translation>
    </message>
    <message>
        <source>There is no tunnel yet</source>
        <translation>Es gibt noch keinen Tunnel</translation>
    </message>
    <message>
        <source>With a tunnel, services can be dragged onto the public hostnames to publish them.</source>
        <translation>Mit einem Tunnel lassen sich Dienste veröffentlichen, indem man sie auf die öffentlichen Hostnamen zieht.</translation>
    </message>
    <message>
        <source>Add a tunnel</source>
        <translation>Einen Tunnel hinzufügen</translation>
    </message>
    <message>
        <source>What tunnel %1 publishes is unknown</source>
        <translation>Was der Tunnel %1 veröffentlicht, ist unbekannt</translation>
    </message>
    <message>
        <source>It is managed at Cloudflare, and these files do not show its routes. Enter them to see which doors they need.</source>
        <translation>Er wird bei Cloudflare verwaltet, und diese Dateien zeigen seine Routen nicht. Eingegeben zeigen sie, welche Türen sie brauchen.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the cluster could not be read</source>
        <translation>
            <numerusform>%n Teil des Clusters ließ sich nicht lesen</numerusform>
            <numerusform>%n Teile des Clusters ließen sich nicht lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is of this kind</source>
        <translation>Nichts ist von dieser Art</translation>
    </message>
    <message>
        <source>Choose “Everything” to see the whole map again.</source>
        <translation>„Alles“ wählen, um wieder die ganze Karte zu sehen.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Export as SVG…</source>
        <translation>Als SVG exportieren…</translation>
    </message>
    <message>
        <source>Export as SVG</source>
        <translation>Als SVG exportieren</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MapView</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Drop it on the public hostnames to publish it</source>
        <translation>Auf den öffentlichen Hostnamen ablegen, um es zu veröffentlichen</translation>
    </message>
    <message>
        <source>Drop it on a service to route it, or on another tunnel to move it</source>
        <translation>Auf einem Dienst ablegen, um ihn zu leiten, oder auf einem anderen Tunnel, um ihn zu verlegen</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MovesPanel</name>
    <message>
        <source>If it moves to place %1</source>
        <translation>Wenn sie an Stelle %1 rückt</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::Navigator</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>page, count</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::OrderedList</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::PolicyPage</name>
    <message>
        <source>denies all egress</source>
        <translation>sperrt jeden Ausgang</translation>
    </message>
    <message numerus="yes">
        <source>%n egress rule(s)</source>
        <translation>
            <numerusform>%n Ausgangsregel</numerusform>
            <numerusform>%n Ausgangsregeln</numerusform>
        </translation>
    </message>
    <message>
        <source>denies all ingress</source>
        <translation>sperrt jeden Eingang</translation>
    </message>
    <message numerus="yes">
        <source>%n ingress rule(s)</source>
        <translation>
            <numerusform>%n Eingangsregel</numerusform>
            <numerusform>%n Eingangsregeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what is published…</source>
        <translation>Nur was veröffentlicht ist…</translation>
    </message>
    <message>
        <source>Shows the policy that closes every door no hostname needs, before anything is written</source>
        <translation>Zeigt die Regel, die jede Tür schließt, die kein Hostname braucht, bevor etwas geschrieben wird</translation>
    </message>
    <message>
        <source>Policies there and policies to be written</source>
        <translation>Vorhandene und zu schreibende Regeln</translation>
    </message>
    <message>
        <source>Policies there</source>
        <translation>Vorhandene Regeln</translation>
    </message>
    <message>
        <source>What would be written</source>
        <translation>Was geschrieben würde</translation>
    </message>
    <message>
        <source>As the cluster enforces</source>
        <translation>Wie der Cluster sie durchsetzt</translation>
    </message>
    <message>
        <source>Written for</source>
        <translation>Geschrieben für</translation>
    </message>
    <message>
        <source>The network plugin whose policies are written.</source>
        <translation>Das Netzwerk-Plugin, dessen Regeln geschrieben werden.</translation>
    </message>
    <message>
        <source>The best the plugin can say</source>
        <translation>So genau wie möglich</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s address ranges</source>
        <translation>Cloudflares Adressbereiche</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s names</source>
        <translation>Cloudflares Namen</translation>
    </message>
    <message>
        <source>The internet, on port 7844</source>
        <translation>Das Internet, auf Port 7844</translation>
    </message>
    <message>
        <source>Way to Cloudflare&apos;s edge</source>
        <translation>Weg zu Cloudflares Edge</translation>
    </message>
    <message>
        <source>How the policy names Cloudflare&apos;s edge.</source>
        <translation>Wie die Regel Cloudflares Edge benennt.</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>wird selbst gefunden</translation>
    </message>
    <message>
        <source>Prometheus in namespace</source>
        <translation>Prometheus im Namespace</translation>
    </message>
    <message>
        <source>Who may read the connector&apos;s metrics.</source>
        <translation>Wer die Metriken des Konnektors lesen darf.</translation>
    </message>
    <message>
        <source>Also Cloudflare&apos;s API (443)</source>
        <translation>Auch Cloudflares API (443)</translation>
    </message>
    <message>
        <source>For updates and checks before the start; the tunnel works without.</source>
        <translation>Für Aktualisierungen und Prüfungen vor dem Start; der Tunnel arbeitet auch ohne.</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Policy for %1</source>
        <translation>Regel für %1</translation>
    </message>
    <message>
        <source>No policy stands in these files: every pod may open every port. “Only what is published” writes the first.</source>
        <translation>In diesen Dateien steht keine Regel: Jeder Pod darf jeden Port öffnen. „Nur was veröffentlicht ist“ schreibt die erste.</translation>
    </message>
    <message numerus="yes">
        <source>%n policy(s) select the connector: what any of them allows is open.</source>
        <translation>
            <numerusform>%n Regel wählt den Konnektor aus: Was sie erlaubt, ist offen.</numerusform>
            <numerusform>%n Regeln wählen den Konnektor aus: Was eine davon erlaubt, ist offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No policy selects the connector: it can open every door.</source>
        <translation>Keine Regel wählt den Konnektor aus: Er kann jede Tür öffnen.</translation>
    </message>
    <message>
        <source>Network policy</source>
        <translation>Netzwerkregeln</translation>
    </message>
    <message>
        <source>They select the connector</source>
        <translation>Sie wählen den Konnektor aus</translation>
    </message>
    <message>
        <source>They select other pods</source>
        <translation>Sie wählen andere Pods aus</translation>
    </message>
    <message>
        <source>Policies stand here, those that select the connector first. No connector is in these files yet.</source>
        <translation>Hier stehen die Regeln, zuerst die, die den Konnektor auswählen. Noch ist kein Konnektor in diesen Dateien.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::PreviewDialog</name>
    <message>
        <source>Must go</source>
        <translation>Muss weg</translation>
    </message>
    <message>
        <source>Is replaced</source>
        <translation>Wird ersetzt</translation>
    </message>
    <message>
        <source>Must leave the connector out</source>
        <translation>Muss den Konnektor auslassen</translation>
    </message>
    <message>
        <source>Only what is published</source>
        <translation>Nur was veröffentlicht ist</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Nothing is written until you save these files, and nothing in the cluster changes until you apply them.</source>
        <translation>Nichts wird geschrieben, bevor diese Dateien gespeichert werden, und im Cluster ändert sich nichts, bevor sie angewendet werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the manifests to a folder…</source>
        <translation>Manifeste in einen Ordner speichern…</translation>
    </message>
    <message>
        <source>Save the manifests to a folder</source>
        <translation>Manifeste in einen Ordner speichern</translation>
    </message>
    <message>
        <source>%1 doors too many before, %2 after</source>
        <translation>%1 Türen zu viel vorher, %2 nachher</translation>
    </message>
    <message>
        <source>%1 stays reachable</source>
        <translation>%1 bleibt erreichbar</translation>
    </message>
    <message>
        <source>%1 has nothing behind it</source>
        <translation>%1 hat nichts hinter sich</translation>
    </message>
    <message>
        <source>%1 would not be reached: %2</source>
        <translation>%1 wäre nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>What is there and stands in the way</source>
        <translation>Was da ist und im Weg steht</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happens to it, object</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Others are under it, too: %1</source>
        <translation>Auch andere unterliegen ihr: %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>What would be written</source>
        <translation>Was geschrieben würde</translation>
    </message>
    <message>
        <source>Not all was written: %1</source>
        <translation>Nicht alles wurde geschrieben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1. Nothing in the cluster has changed.</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben. Im Cluster hat sich nichts geändert.</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben. Im Cluster hat sich nichts geändert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::gui::PublishDialog</name>
    <message>
        <source>Publish a hostname</source>
        <translation>Einen Hostnamen veröffentlichen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>any path; or a regular expression, as ^/api</source>
        <translation>jeder Pfad; oder ein regulärer Ausdruck wie ^/api</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>The document has no tunnel whose hostnames are known: enter them first.</source>
        <translation>Das Dokument hat keinen Tunnel, dessen Hostnamen bekannt sind: zuerst eintragen.</translation>
    </message>
    <message>
        <source>Choose a service and a hostname.</source>
        <translation>Einen Dienst und einen Hostnamen wählen.</translation>
    </message>
    <message>
        <source>Nothing is written until you apply or publish.</source>
        <translation>Nichts wird geschrieben, bevor angewendet oder veröffentlicht wird.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::RequestDialog</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>From the address</source>
        <translation>Von der Adresse</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>From the country</source>
        <translation>Aus dem Land</translation>
    </message>
    <message>
        <source>unknown; two letters</source>
        <translation>unbekannt; zwei Buchstaben</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Soll sein</translation>
    </message>
    <message>
        <source>anything: only saved</source>
        <translation>egal: nur gespeichert</translation>
    </message>
    <message>
        <source>WAF and Access let it through</source>
        <translation>WAF und Access lassen sie durch</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden durch</translation>
    </message>
    <message>
        <source>whatever decides</source>
        <translation>was auch immer entscheidet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save this request</source>
        <translation>Diese Anfrage speichern</translation>
    </message>
    <message>
        <source>Enter an address, as https://blog.example.com/ghost/.</source>
        <translation>Eine Adresse eingeben, etwa https://blog.example.com/ghost/.</translation>
    </message>
    <message>
        <source>What decides is named as waf/RULE, access/APPLICATION, ingress/HOSTNAME or policy/KIND/NAMESPACE/NAME.</source>
        <translation>Was entscheidet, heißt waf/REGEL, access/ANWENDUNG, ingress/HOSTNAME oder policy/ART/NAMESPACE/NAME.</translation>
    </message>
    <message>
        <source>It runs after every edit. One that does not hold stops applying and publishing.</source>
        <translation>Sie läuft nach jeder Änderung. Eine, die nicht gilt, hält Anwenden und Veröffentlichen auf.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::RequestsTable</name>
    <message>
        <source>Saved requests</source>
        <translation>Gespeicherte Anfragen</translation>
    </message>
    <message>
        <source>Save a request…</source>
        <translation>Anfrage speichern…</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Soll sein</translation>
    </message>
    <message>
        <source>WAF</source>
        <translation>WAF</translation>
    </message>
    <message>
        <source>In the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden durch</translation>
    </message>
    <message>
        <source>Requests that must go on working stand here, with what should become of them. Each edit runs them all. Save the first, or keep one from the trace below.</source>
        <translation>Hier stehen Anfragen, die weiter gelingen müssen, mit dem, was aus ihnen werden soll. Jede Änderung prüft sie alle. Die erste hier speichern, oder eine aus der Spur unten behalten.</translation>
    </message>
    <message>
        <source>nothing here would change</source>
        <translation>hier würde sich nichts ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n would end otherwise</source>
        <translation>
            <numerusform>%n würde anders enden</numerusform>
            <numerusform>%n würden anders enden</numerusform>
        </translation>
    </message>
    <message>
        <source>run after every edit</source>
        <translation>laufen nach jeder Änderung</translation>
    </message>
    <message>
        <source>only saved</source>
        <translation>nur gespeichert</translation>
    </message>
    <message>
        <source>would be: %1</source>
        <translation>wäre: %1</translation>
    </message>
    <message>
        <source>%1, does not hold</source>
        <translation>%1, gilt nicht</translation>
    </message>
    <message>
        <source>Edit request %1</source>
        <translation>Anfrage %1 bearbeiten</translation>
    </message>
    <message>
        <source>Save a request</source>
        <translation>Anfrage speichern</translation>
    </message>
    <message>
        <source>Edit the chosen request</source>
        <translation>Die gewählte Anfrage bearbeiten</translation>
    </message>
    <message>
        <source>Delete the chosen request</source>
        <translation>Die gewählte Anfrage löschen</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::RoutesDialog</name>
    <message>
        <source>Hostnames of %1</source>
        <translation>Hostnamen von %1</translation>
    </message>
    <message>
        <source>What does tunnel %1 publish?</source>
        <translation>Was veröffentlicht der Tunnel %1?</translation>
    </message>
    <message>
        <source>Its routes are kept at Cloudflare (Networks, Tunnels, Public hostnames). Enter them in their order: the first that matches takes the request. Only the document learns of them.</source>
        <translation>Seine Routen liegen bei Cloudflare (Networks, Tunnels, Public hostnames). In ihrer Reihenfolge eintragen: Der erste passende nimmt die Anfrage. Nur das Dokument erfährt davon.</translation>
    </message>
    <message>
        <source>Hostnames to enter</source>
        <translation>Einzutragende Hostnamen</translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Another row</source>
        <translation>Weitere Zeile</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>With no row, the tunnel publishes nothing.</source>
        <translation>Ohne Zeile veröffentlicht der Tunnel nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n hostname(s). Undo takes them back.</source>
        <translation>
            <numerusform>%n Hostname. Rückgängig nimmt ihn zurück.</numerusform>
            <numerusform>%n Hostnamen. Rückgängig nimmt sie zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::gui::RuleEditor</name>
    <message>
        <source>The rules below</source>
        <translation>Die Regeln darunter</translation>
    </message>
    <message>
        <source>No later custom rule of this zone is asked.</source>
        <translation>Keine spätere eigene Regel dieser Zone ist mehr dran.</translation>
    </message>
    <message>
        <source>Rate limiting rules</source>
        <translation>Regeln für Anfrageraten</translation>
    </message>
    <message>
        <source>It is not counted.</source>
        <translation>Sie zählt nicht mit.</translation>
    </message>
    <message>
        <source>Managed rules</source>
        <translation>Verwaltete Regeln</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s own rulesets do not look at it.</source>
        <translation>Cloudflares eigene Regelwerke sehen sie nicht an.</translation>
    </message>
    <message>
        <source>Super Bot Fight Mode</source>
        <translation>Super Bot Fight Mode</translation>
    </message>
    <message>
        <source>From the Pro plan on. Bot Fight Mode of the Free plan cannot be skipped.</source>
        <translation>Ab dem Tarif Pro. Der Bot Fight Mode des Free-Tarifs lässt sich nicht überspringen.</translation>
    </message>
    <message>
        <source>Browser Integrity Check</source>
        <translation>Browser Integrity Check</translation>
    </message>
    <message>
        <source>Odd headers of programs are no reason to block.</source>
        <translation>Seltsame Kopfzeilen von Programmen sind kein Grund zu sperren.</translation>
    </message>
    <message>
        <source>Hotlink Protection</source>
        <translation>Hotlink Protection</translation>
    </message>
    <message>
        <source>Pictures may be shown by other sites.</source>
        <translation>Bilder dürfen auf anderen Seiten stehen.</translation>
    </message>
    <message>
        <source>Security Level</source>
        <translation>Security Level</translation>
    </message>
    <message>
        <source>No challenge for a bad reputation.</source>
        <translation>Keine Prüfung wegen schlechten Rufs.</translation>
    </message>
    <message>
        <source>User Agent Blocking</source>
        <translation>User Agent Blocking</translation>
    </message>
    <message>
        <source>Those rules are not asked.</source>
        <translation>Diese Regeln sind nicht dran.</translation>
    </message>
    <message>
        <source>Zone Lockdown</source>
        <translation>Zone Lockdown</translation>
    </message>
    <message>
        <source>The chosen rule</source>
        <translation>Die gewählte Regel</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>What the rule is for</source>
        <translation>Wofür die Regel da ist</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>This expression says more than a form can show. It is edited as text below.</source>
        <translation>Dieser Ausdruck sagt mehr, als ein Formular zeigen kann. Er wird unten als Text bearbeitet.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Answer with status</source>
        <translation>Antworten mit Status</translation>
    </message>
    <message>
        <source>as the zone has it</source>
        <translation>wie in der Zone</translation>
    </message>
    <message>
        <source>Answer with text</source>
        <translation>Antworten mit Text</translation>
    </message>
    <message>
        <source>As Cloudflare will store it</source>
        <translation>So speichert es Cloudflare</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Saved requests call the rule waf/ and this.</source>
        <translation>Gespeicherte Anfragen nennen die Regel waf/ und dies.</translation>
    </message>
    <message>
        <source>This cannot be read yet; what is wrong stands below the text.</source>
        <translation>Das lässt sich noch nicht lesen; was fehlt, steht unter dem Text.</translation>
    </message>
    <message>
        <source>%1 (Enterprise only)</source>
        <translation>%1 (nur Enterprise)</translation>
    </message>
    <message>
        <source>No request was found that this changes.</source>
        <translation>Es fand sich keine Anfrage, für die das etwas ändert.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::RulesForm</name>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Conditions as</source>
        <translation>Bedingungen als</translation>
    </message>
    <message>
        <source>Include: any of these</source>
        <translation>Einbeziehen: eines davon</translation>
    </message>
    <message>
        <source>Require: all of these</source>
        <translation>Verlangen: alles davon</translation>
    </message>
    <message>
        <source>Exclude: none of these</source>
        <translation>Ausschließen: nichts davon</translation>
    </message>
    <message>
        <source>Include…</source>
        <translation>Einbeziehen…</translation>
    </message>
    <message>
        <source>Require…</source>
        <translation>Verlangen…</translation>
    </message>
    <message>
        <source>Exclude…</source>
        <translation>Ausschließen…</translation>
    </message>
    <message>
        <source>Add a condition: %1</source>
        <translation>Bedingung hinzufügen: %1</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Conditions as text</source>
        <translation>Bedingungen als Text</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Nobody is included: the policy matches nobody.</source>
        <translation>Niemand ist einbezogen: Die Richtlinie passt auf niemanden.</translation>
    </message>
    <message>
        <source>Nothing more is required.</source>
        <translation>Sonst wird nichts verlangt.</translation>
    </message>
    <message>
        <source>Nobody is excluded.</source>
        <translation>Niemand ist ausgeschlossen.</translation>
    </message>
    <message>
        <source>Kind of condition</source>
        <translation>Art der Bedingung</translation>
    </message>
    <message>
        <source>The form has no fields for this; change it as text.</source>
        <translation>Das Formular hat keine Felder dafür; ändern Sie es als Text.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>this condition</source>
        <translation>diese Bedingung</translation>
    </message>
    <message>
        <source>Id of the login method</source>
        <translation>Id des Anmeldewegs</translation>
    </message>
    <message>
        <source>Nobody signs in here, so who someone is cannot count.</source>
        <translation>Hier meldet sich niemand an, also kann nicht zählen, wer jemand ist.</translation>
    </message>
    <message>
        <source>As in the document; Cloudflare&apos;s JSON is read too.</source>
        <translation>Wie im Dokument; auch Cloudflares JSON wird gelesen.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Write include, require and exclude, each with a list.</source>
        <translation>Schreiben Sie include, require und exclude, jedes mit einer Liste.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is none of include, require and exclude.</source>
        <translation>Zeile %1: „%2“ ist nichts von include, require und exclude.</translation>
    </message>
    <message>
        <source>Line %1: a list is wanted.</source>
        <translation>Zeile %1: Hier wird eine Liste erwartet.</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ServicesPanel</name>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Filter the services</source>
        <translation>Dienste filtern</translation>
    </message>
    <message>
        <source>Drag one onto the public hostnames of the map, or press Enter, to publish it.</source>
        <translation>Zum Veröffentlichen einen auf die öffentlichen Hostnamen der Karte ziehen oder die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>Namespace %1</source>
        <translation>Namespace %1</translation>
    </message>
    <message>
        <source>%1 in namespace %2, port %3</source>
        <translation>%1 im Namespace %2, Port %3</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen…</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Both doors of your tunnel, in one picture</source>
        <translation>Beide Türen des Tunnels in einem Bild</translation>
    </message>
    <message>
        <source>See what a Cloudflare Tunnel lets into your cluster, which rule decides it, and close what nothing needs. Nothing is written until you apply or publish.</source>
        <translation>Sehen, was ein Cloudflare Tunnel in den Cluster lässt und welche Regel es entscheidet, und schließen, was nichts braucht. Nichts wird geschrieben, bevor angewendet oder veröffentlicht wird.</translation>
    </message>
    <message>
        <source>Open a folder of manifests</source>
        <translation>Einen Ordner mit Manifesten öffnen</translation>
    </message>
    <message>
        <source>Plain YAML, kustomize, Flux or Argo CD. It is read, never changed.</source>
        <translation>Einfaches YAML, kustomize, Flux oder Argo CD. Es wird gelesen, nie geändert.</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>Ein Dokument öffnen</translation>
    </message>
    <message>
        <source>A *.sallyport.yaml that was saved before.</source>
        <translation>Eine früher gespeicherte *.sallyport.yaml.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Die Demo öffnen</translation>
    </message>
    <message>
        <source>A homelab with five hostnames: everything can be tried, nothing is real.</source>
        <translation>Ein Homelab mit fünf Hostnamen: Alles lässt sich versuchen, nichts ist echt.</translation>
    </message>
    <message>
        <source>Not saved when the program ended</source>
        <translation>Nicht gespeichert, als das Programm endete</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, geändert %2</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Recover %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard %1</source>
        <translation>%1 verwerfen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::TemplateDialog</name>
    <message>
        <source>every hostname of the zone</source>
        <translation>jeder Hostname der Zone</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::TraceStrip</name>
    <message>
        <source>Request to trace</source>
        <translation>Anfrage für die Spur</translation>
    </message>
    <message>
        <source>From the address</source>
        <translation>Von der Adresse</translation>
    </message>
    <message>
        <source>any address</source>
        <translation>jede Adresse</translation>
    </message>
    <message>
        <source>From the country, two letters</source>
        <translation>Aus dem Land, zwei Buchstaben</translation>
    </message>
    <message>
        <source>any country</source>
        <translation>jedes Land</translation>
    </message>
    <message>
        <source>Signed in to Access as</source>
        <translation>Bei Access angemeldet als</translation>
    </message>
    <message>
        <source>nobody signed in</source>
        <translation>niemand angemeldet</translation>
    </message>
    <message>
        <source>Save this request…</source>
        <translation>Diese Anfrage speichern…</translation>
    </message>
    <message>
        <source>It runs after every edit, with what should become of it</source>
        <translation>Sie läuft nach jeder Änderung, mit dem, was aus ihr werden soll</translation>
    </message>
    <message>
        <source>The way of the request</source>
        <translation>Der Weg der Anfrage</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>hop, verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nearest miss: %1</source>
        <translation>Knapp verfehlt: %1</translation>
    </message>
    <message>
        <source>It is traced as soon as the files are read.</source>
        <translation>Die Spur folgt, sobald die Dateien gelesen sind.</translation>
    </message>
    <message>
        <source>Type an address: every hop from the certificate to the pod is judged, with the rule that decides.</source>
        <translation>Eine Adresse eingeben: Jeder Schritt vom Zertifikat bis zum Pod wird beurteilt, mit der Regel, die entscheidet.</translation>
    </message>
    <message>
        <source>Save a request</source>
        <translation>Anfrage speichern</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::WhoGetsIn</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>Ohne Anmeldung</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Login page</source>
        <translation>Anmeldeseite</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Who gets in</source>
        <translation>Wer hineinkommt</translation>
    </message>
    <message>
        <source>Tell what is known of a visitor. What is left empty is unknown.</source>
        <translation>Geben Sie an, was über den Besuch bekannt ist. Was leer bleibt, ist unbekannt.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>of the login method, with commas</source>
        <translation>des Anmeldewegs, mit Kommas</translation>
    </message>
    <message>
        <source>Login method</source>
        <translation>Anmeldeweg</translation>
    </message>
    <message>
        <source>Service token</source>
        <translation>Dienst-Token</translation>
    </message>
    <message>
        <source>“%1” is no address yet: it is not looked at.</source>
        <translation>„%1“ ist noch keine Adresse: Sie zählt nicht.</translation>
    </message>
    <message>
        <source>A country is written with two letters, as DE.</source>
        <translation>Ein Land schreibt man mit zwei Buchstaben, etwa DE.</translation>
    </message>
    <message>
        <source>There is no application: every hostname is open to everyone on the internet.</source>
        <translation>Es gibt keine Anwendung: Jeder Hostname ist für alle im Internet offen.</translation>
    </message>
    <message>
        <source>No application stands in front of %1: everyone gets there.</source>
        <translation>Vor %1 steht keine Anwendung: Alle kommen dorthin.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>application: verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nearly: %1</source>
        <translation>Beinahe: %1</translation>
    </message>
</context>
<context>
    <name>sallyport::gui::WorkBar</name>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s)</source>
        <translation>
            <numerusform>%1: %n Datei</numerusform>
            <numerusform>%1: %n Dateien</numerusform>
        </translation>
    </message>
</context>
</TS>
