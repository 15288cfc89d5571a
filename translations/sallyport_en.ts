<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AccessWords</name>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, on what condition</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, but not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service Auth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets in who signs in and matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuses who matches, before the policies below it are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked first. Nobody signs in and nothing is logged: who someone is cannot count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked first. For programs that send a service token; there is no login page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service token %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any service token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone who signs in with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone with a client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with an address at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed in with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>the service token ci</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches nobody: nothing is included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sign-in for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in %1, without a login page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody: nothing is included</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied, if policy is enforced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Egress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingress policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 leads to %n backend(s)</source>
        <translation>
            <numerusform>%1 leads to %n backend</numerusform>
            <numerusform>%1 leads to %n backends</numerusform>
        </translation>
    </message>
    <message>
        <source>Enforcer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector answers itself: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the connector&apos;s own pod, where no policy looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connector of tunnel %1 is in these files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, rule %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all its other open ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable, not published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel&apos;s routes are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hostname leads here, but the connector needs it to work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hostname leads here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tunnel of the document runs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs tunnel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open, %2 too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open; its routes are unknown, so what is too many cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret %1, key %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy selects it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n connection(s) more</source>
        <translation>
            <numerusform>and %n connection more</numerusform>
            <numerusform>and %n connections more</numerusform>
        </translation>
    </message>
    <message>
        <source>Access application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in front of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no published hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has no reusable policy of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is refused: an application denies by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>challenged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAF rule %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>hop, verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Assumed: nobody observed it.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reusable Access policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAF and Access look at the address: trace a request to see what they do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) may take other requests than %1.</source>
        <translation>
            <numerusform>%n rule may take other requests than %1.</numerusform>
            <numerusform>%n rules may take other requests than %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stands before other paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by somebody unknown ends here. Below is the way of those who get further.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EdgeJudge</name>
    <message>
        <source>depends on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule %1 cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule %1 skips the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule %1, which ends nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>challenged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JS challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactive challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the evaluation: the visitor gets an error page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the evaluation: Cloudflare chooses a check; most people pass without a click. Programs do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the evaluation: the browser must run a script for some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the evaluation: the visitor must click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes past what is chosen here; blocks nothing itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only writes it down, and the next rule is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EdgeWords</name>
    <message>
        <source>path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path and query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>referer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cookies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visitor&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network (AS number)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known good bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not start with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not end with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not exactly like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is exactly like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gesture</name>
    <message>
        <source>everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to tunnel %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapAccessible</name>
    <message>
        <source>Show only this path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapNode</name>
    <message>
        <source>not published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in these files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 open, %2 closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>Internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door to %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service %1, port %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall: network policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAF rules before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access before %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OriginFields</name>
    <message>
        <source>The name that the service&apos;s certificate must carry. For https services whose certificate is for another name than the one dialled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepts any certificate of the service. A server name or a CA is the better way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in the connector&apos;s pod with the CA that signed the service&apos;s certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for the certificate by the visitor&apos;s hostname.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Host header the service gets, in place of the visitor&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks HTTP/2 to the service. Needs https; for gRPC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends bodies with a length. For WSGI servers that cannot read chunks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long to wait for a TCP connection to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long to wait for the TLS handshake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often an open connection is tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many idle connections to the service are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After how long an idle connection is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not try IPv4 beside IPv6 when the service has both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector itself refuses requests without an Access token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The team of the Access application: NAME of NAME.cloudflareaccess.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audience tags of the applications whose tokens count, one after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>socks: the connector is a SOCKS5 proxy. Empty: an ordinary one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors choose the destination themselves. Opens everything the connector reaches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the connector&apos;s own proxy listened; current releases do not read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port of the connector&apos;s own proxy; current releases do not read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolicyText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>someone who cannot be told from these files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pods with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodes with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pods with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 except %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a port that is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1 port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allows to %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allows from %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denies to %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denies from %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves to the next tier: to %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves to the next tier: from %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs to %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs from %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on every port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on no port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, rule %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Selectors</name>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address or range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any service token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of e-mail addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of IP addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in a client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way of signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method of RFC 8176</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure authentication context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Okta group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Workspace group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAML attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenID Connect claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device posture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address that is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token of a linked application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member of a Cloudflare account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the domain alone, as example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A country is written with two letters, as DE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no address and no range.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field, is on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>field, operator, values</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, unless %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 when %2</source>
        <comment>action, condition</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, whatever the request</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>One-time PIN for a few addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They get a PIN by mail and are let in; nobody else is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect an admin surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few addresses, from the countries you name, signed in for half an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only from some countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signs in from there is let in. Several countries become a group: in a policy they would all have to hold at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service token for a webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program sends two headers and is let in without a login page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A public path of a protected hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone reaches this path without signing in; the rest stays protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block everyone on a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody reaches this path, whoever signs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>name of a group of countries</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invited addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any service token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a hostname.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the path, as /api/hooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least one address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least one country, as DE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no address: write anna@example.com, or @example.com for everyone there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no country: write two letters, as DE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token&apos;s Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the secret, shown once when the token is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close an admin path, keep its API open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghost, WordPress and others have their public API below the admin&apos;s path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let only some countries in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone else is blocked. Two letters each; T1 is Tor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a feed pass the other rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed readers are programs: a challenge locks them out. Stands first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For what is only used from inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed challenge on a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For sign-in pages: people pass, most programs do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check visitors of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport</name>
    <message>
        <source>%1 %2 becomes a Deployment, which spreads its replicas and can be budgeted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 allows everything and so cancels %2: the policies of one pod add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 allows names, but no policy of %2 sends its DNS questions through Cilium: the names never become addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already listens on port %2: choose another metricsPort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for an Access token, but names no audTag that it may have: every visitor gets 403.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks the connector to check Access tokens, but the wall denies it %2:443, where the keys are: every visitor gets 403.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 brings cert.pem to %2: it can create and delete tunnels of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can reach %2: carrier NAT addresses, where Tailscale puts its machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can reach %2: home networks and clusters use these addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can reach %2: link-local addresses, where clouds serve the credentials of a machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can reach %2: private IPv6 addresses, left open by a wider range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;%3; it is one of: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read, so what it allows is unknown: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 chooses the edge&apos;s address family itself, but policy allows IPv4 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could mean several objects of this kustomization; it is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 declares no port named %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 denies it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know --token-file, which came with 2025.4.0; the token is given by environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 doesn&apos;t have a hostname, consider adding a scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets its token as an argument: the process list shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets the connector by %2patch.yaml: list that folder under components of the app&apos;s kustomization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has an audTag but no teamName: cloudflared refuses the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no field %2 to put the replacement into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no kustomization.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no memory limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no readiness probe: an update goes on before new pods are connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has one replica, as fits one node: every restart takes what it publishes down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has one replica: every restart takes what it publishes down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the port &quot;%2&quot;: write a number (names of ports are not resolved here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; it must be from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; it must be one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a component; kustomize takes it under components only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an invalid address, ingress rules don&apos;t support proxying to a different path on the origin service. The path will be the same as the eyeball request&apos;s path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an invalid address, please make sure it has a scheme and a hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is asked for a certificate of its in-cluster name, which it hardly has: visitors get 502.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is closed by default, and no rule allows %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in none of the document&apos;s zones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in this kustomization already (%2); kustomize refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is more than one label deep: the free certificate does not cover it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is named here, but it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither a patch nor a file with one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no component, so kustomize refuses it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no label selector, so nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer supported by Cilium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no operation of JSON Patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no peer: write NS/NAME, NS/pod/NAME, NS/svc/NAME, NS/{k=v}, an address, a DNS name, or world, host, remote-node, kube-apiserver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no pod: the cluster&apos;s policies do not select it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no port: write a number from 1 to 65535 and TCP, UDP or SCTP, like 8200/TCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no regular expression, so nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a valid URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known here. Known: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not read: Sallyport does not fetch what lies elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not read: Sallyport does not fetch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there; name a folder or a file of manifests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on a node&apos;s network; pod policies do not select it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is outside the cluster, and a NetworkPolicy cannot name it; add it with its address under outside, by this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is published already, by the tunnel %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is published by the tunnel of %2, but its DNS record points at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is published, but the wall denies %2 to the connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is read as a regular expression: /* means any number of slashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is routed by %2 and by %3: DNS can point at one tunnel only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is routed twice: only the first rule counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is served by %2, but the connector runs in a pod of its own, where nothing else listens; name the app&apos;s Service, or use the sidecar layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is served by the socket %2, which only containers of the connector&apos;s own pod can offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is taken for a name outside the cluster: no manifest shows a namespace %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the connector&apos;s own pod: nothing else listens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already and differs; write it over with --force, or name another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already; a generator needs behavior merge or replace to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there twice: first at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written, but nothing deploys it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 isolates pods of Service %2 by more than their labels: allow port %3 from the connector there by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keeps Linux capabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads back to a kustomization that includes this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads to the Service %2, which is not in these files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads to the Service %2, which is not in these files; %3 is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leaves the node&apos;s network: no policy selects pods that are on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lets the visitor choose where the connector connects, which no policy can close to what is published; name a service instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies outside the repository and is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 logs at level debug: requests with their headers reach the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 logs to %2 on a read-only file system: nothing can be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looks for updates of itself: its command leaves out the image&apos;s --no-autoupdate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may be more than one workload: %2. Write NS/KIND/NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may gain privileges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not ask the cluster&apos;s DNS: it finds no service and no edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not open port 7844 to Cloudflare&apos;s edge: the tunnel cannot connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may open port 7844 to Cloudflare&apos;s edge only in part (one region, or one of UDP and TCP): it cannot fall back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may replace its own program while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mounts a service account token that it does not use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a text. Quote numbers and words like yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names no port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs at least one value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs the Secret %2, and nothing in these files makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs the Secret %2, which is made in the namespace %3: a pod reads only those of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 never lets a pod of %2 go: draining its node waits for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 never matches: %2 stands before it and takes all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 never matches: a wildcard stands for whole labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of a kustomization is a list; this is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of tunnel %2 cannot be resolved: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of tunnel %2 leads nowhere that is known: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 publishes %2, an administrator&apos;s surface, and no Access application covers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 publishes %2, an administrator&apos;s surface; whether Access protects it is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs as root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs by token and has ingress rules of its own: when the tunnel is managed in Cloudflare, its routes there replace these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs whatever &quot;%2&quot; is on the day a pod starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs with --disable-network-policy, and these files show nothing else that enforces policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs without a seccomp profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selects %2, and no rule allows %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selects %2, but closes nothing in this direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 speaks %2 to a port that its Service calls %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 speaks %2 to a port that usually does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands in the files in plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses its node&apos;s network: no policy for pods holds for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses its node&apos;s network; Kubernetes leaves it to the network plugin whether policy sees such pods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants %2 replicas on different nodes, and there are %3: the rest never starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by another program: keep yours, take theirs, or merge both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this build reads folders and files, not live clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 changes the paths of requests on their way to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 does not know --token-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 is more than a year old; Cloudflare supports releases for one year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 is named by tag, not by digest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 is no other node with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 is not in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is left out of the extra arguments: the manifests set it themselves, and never with a secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--port goes with --to PEER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON patch needs a target; this one is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Service opens no connections: name the workload behind %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chart or a controller may bring it; else check the name and the namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connector needs only its tunnel&apos;s token. Take cert.pem out, and revoke it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dashboard shows %1, which cloudflared does not have: it stays empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digest (@sha256:...) keeps the tag from moving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A generator&apos;s literal is written as key=value; this one is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key must be a text, not a list or a map. If this is a template like {{ name }}, quote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key must be a text, not empty, a list or a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kustomization is a map; this one is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list belongs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map (members with names) belongs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Sallyport wrote this (%1); this one reads %2: update Sallyport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pod can always reach itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule asks for %1, which cloudflared does not have: it cannot tell anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of %1 allows everything: the policy limits nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of %1 names ports but no destination: it opens them on every pod, the home network and the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved flow needs an id, from where and to where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second replica helps only with updates here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tab indents this line. YAML allows only spaces there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target outside the cluster needs a name and an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tunnel&apos;s token stands here: take it out, and name its Secret under token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 outside the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a PodDisruptionBudget with minAvailable: 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Service and a ServiceMonitor for the metrics port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a readiness probe on /ready of the metrics port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add its file to the resources of a kustomization, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rules.dns with matchPattern &quot;*&quot; to the rule that allows port 53.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tunnel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address rules match pods here, and the address of %1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert on cloudflared_tunnel_ha_connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow TCP 443 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow UDP and TCP 53 to the pods labelled k8s-app=kube-dns in kube-system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow UDP and TCP 7844 to both regions, or name the one protocol with --protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow UDP and TCP 7844 to the edge&apos;s addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow only Prometheus to the metrics port; the node&apos;s probes pass anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow the edge&apos;s IPv6 ranges on 7844 as well, or run with --edge-ip-version 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow the pods&apos; own port from the connector, on the connector&apos;s side and on theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ingress rule of %1 takes every request, and rules follow it: cloudflared refuses the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any certificate is taken for %1: whoever stands between can read along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any certificate is taken for the https services of %1: whoever stands between can read along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin it with ^.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the app, %1 is served at %2: change its service to that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both changed the same, first %1: keep yours, or take theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change flow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the network policy&apos;s settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the policy, or the expectation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the Service&apos;s selector and target port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what the service speaks there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloudflare&apos;s edge cannot be opened by name here (%1): its published ranges are opened instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration file %1 was empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container %1 of %2 has an image of cloudflared, but nothing tells what it runs: no arguments, no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct its destinations, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS rules are not allowed on ingress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it, or correct the range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment %1 takes its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt it (SOPS, SealedSecrets) or refer to a secret store, and replace what was in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the list with service: http_status:404.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter what %1 publishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pod can open the metrics port of %1, which also shows its configuration and profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Except 100.64.0.0/10 from the internet rule, or open only Cloudflare&apos;s edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Except 169.254.0.0/16 from the internet rule, or open only Cloudflare&apos;s edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Except fc00::/7 and fe80::/10 from the IPv6 rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Except the private ranges from the internet rule, or open only Cloudflare&apos;s edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders deeper than %1 are not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the variables a default, as in ${DOMAIN:=example.com}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostname cannot contain a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostname patterns can have at most one wildcard character (&quot;*&quot;) and it can only be used for subdomains, e.g. &quot;*.example.com&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include your own addresses instead, or require a login method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infinity and not-a-number have no place in JSON, and Kubernetes refuses them. Quote the value if text is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It depends on which nodes %1 and %2 run on, and that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left over from an earlier rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is so, but not by %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lets %1 reach more than is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lets %1 reach more than is published, and is about other pods too: its selector must leave out pods with the label %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lets more in to %1 than its metrics need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lets more in to %1 than its metrics need, and is about other pods too: its selector must leave out pods with the label %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the routes in one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label it pod-security.kubernetes.io/enforce: restricted; cloudflared fits in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave at least one replica free to move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log to standard output, or mount a volume there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at /metrics of a connector for the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a misspelling, or remove the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it by hand before the connector starts, or add what makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it in the namespace %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that an Access application stands in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it: the API server may refuse it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge what changed in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mount the Secret and use --token-file, or set TUNNEL_TOKEN without --token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to place %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to the end of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to a current release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a release, as in :2026.8.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one that it has: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name port %3 in the rule: policy sees a packet after the Service has translated its port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the Service, as in http://ghost.blog:2368.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the certificate&apos;s issuer with caPool, and the name with originServerName.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the pods and addresses that are needed instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the pods or addresses that the ports are for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the team in access.teamName.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow that entry as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Application shows the repository: write its address into repoURL of argocd.yaml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Prometheus was found: nothing may read the metrics of %1; name its namespace as prometheusNamespace to let it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert tells when %1 is up but has no connection to the edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connector of %1 is there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connector of the tunnel %1 is in the cluster&apos;s files yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No disruption budget covers %1: a drain may stop all replicas at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No manifest shows the cluster&apos;s DNS: taken for pods %1 in %2, port 53</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No manifest shows the cluster&apos;s nodes: the replicas of %1 prefer different nodes and do not insist on them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No manifest that could be read shows Service %1; a chart may bring it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pod has the labels that Service %1 selects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pod in these files stands behind %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pod that Service %1 selects is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy limits what %1 may open: it can reach every Service of the cluster, and your home network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy selects %1 in this direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the cluster enforces network policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the cluster enforces network policy: the policies are written and have no effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this cluster enforces network policy: every pod can reach every other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing keeps %1 from running as root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing says how this chart is released; a release %1 in the namespace default is assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One missed /ready restarts %1: every hiccup of the edge becomes an outage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point it at the tunnel&apos;s id, followed by .cfargotunnel.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies of dialect %1 cannot be written in this build; known: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies of kind %1 (%2 in these files) have no effect: %3 does not enforce them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy allows port %1 of %2, but its pods listen on %3: visitors get 502.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefer different nodes instead of requiring them, or run fewer replicas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus is here, but nothing makes it watch %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish %1 as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put an Access application in front, or keep it off the tunnel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into a Secret that is encrypted in Git, and rotate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the application&apos;s audience tag into access.audTag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the countries into a group and require that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them into a Secret that is encrypted in Git, and rotate them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the sources again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover what was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 outside the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove flow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename tunnel %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule #%1 has an invalid regex: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule #%1 is matching the hostname &apos;%2&apos;, but this will match every hostname, meaning the rules which follow it will never be triggered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run two replicas on different nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run with --loglevel info.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run with --metrics 0.0.0.0:2000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run with --no-autoupdate: the image says which release runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save flow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that the hostnames of %1 are unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which enforcer runs with --profile, if this is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service %1 could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service %1 has no TCP port %2; it has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service %1 has no port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service %1 has no selector, and no endpoints are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service %1 has no selector, and no manifest shows its endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service %1 is an alias of itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service %1 is an alias of itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set allowPrivilegeEscalation: false in the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set automountServiceAccountToken: false in the pod.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set capabilities: {drop: [ALL]} in the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set one; 256Mi is a usual start, with requests of 100m and 64Mi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set originServerName to a name on its certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set readOnlyRootFilesystem: true in the container&apos;s securityContext.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set runAsNonRoot: true and runAsUser: 65532.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set seccompProfile: {type: RuntimeDefault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread them with pod anti-affinity by kubernetes.io/hostname.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take cloudflare-proxied: &quot;false&quot; out of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take everything behind the port away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take hostNetwork out. cloudflared needs only outgoing connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out; private routes are set in Cloudflare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the connector out of its subject, or narrow the rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what is in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 generator is not run; the Applications that it makes are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Access application %1 covers no hostname of these tunnels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The DNS record of %1 points at the tunnel, but is not proxied: visitors find no server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Document has no tunnel to render</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Helm chart %1 is not rendered; it brings objects that no manifest shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Helm chart in this folder is not rendered; it brings objects that no manifest shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Service %2 has no port %1: visitors get 502.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The aliases of this document expand to too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has one node for pods: %1 has one replica and no disruption budget, which would block draining the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The config file doesn&apos;t contain any ingress rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The config.yml in %1 has chart templates that are kept as they are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The config.yml in %1 is no readable YAML: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The config.yml of this connector is key %1 of %2, which the manifests do not show: its routes are unknown. Name the file with --config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The config.yml of this connector is key %1 of %2, whose content the manifests do not show: its routes are unknown. Name the file with --config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The config.yml of this connector is written by Vault&apos;s injector from %1 without a template: its routes are unknown. Name the file with --config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector answers %1 itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector in %1 needs a tunnel of its own (%2), whose token is in Secret %1/%3: connectors of one tunnel get each other&apos;s requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The control character %1 is not allowed in YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials of %1 stand in the ConfigMap %2: whoever reads it can run the tunnel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has no file yet: save it as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document names no cluster: say --cluster SOURCE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exception %2 in %1 does nothing: another entry allows the same addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exception %2 in %1 does nothing: it lies outside the range it is taken from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expectation %1 does not hold: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds %1 documents where one is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds too many values. Split it; the rest was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is UTF-16. Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB. Split it, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 has no kustomization.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generator&apos;s file %1 cannot be read; its key is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The given config.yml was not used: every connector has its own, or there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is there twice: in line %2 and in line %3. Remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last ingress rule must match all URLs (i.e. it should not have a hostname or path filter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last ingress rule of %1 is no catch-all: cloudflared refuses the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metrics port of %1 is not pinned: it is one of 20241 to 20245.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The namespace of %1 does not enforce the restricted Pod Security standard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path %1 matches anywhere in a request&apos;s path, as in /x%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path %1 of %2 is not in the folders that were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin under %1 is not run; what it makes or changes is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %2 lets everyone into %1 who can sign in at all; with a one-time PIN that is everyone with a mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %2 of %1 requires several countries at once: nobody passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ranges of Cloudflare&apos;s edge are those of %1: compare them with Cloudflare&apos;s list before relying on them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rendered %1 takes its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replicas of %1 may share one node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The root file system of %1 is writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The routes of tunnel %1 are unknown: it is managed remotely and its configuration was not read. Nothing that would cut them off is written; name its hostnames in the Document, or read them with --cloudflare or --config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service %1 has a path, if only a slash: cloudflared refuses the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token of %1 stands in its manifest: whoever reads it can run the tunnel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel %1 has no hostname %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel reaches what %1 reaches, and no policy isolates its egress; none is written, since a first one would cut off the app&apos;s own connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value does not fit its tag %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values in %1 %2 are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable %1 has no value that is known; the text is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable %1 is not filled in; use replacements instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variables in %1 %2 are not known; texts that use them are left as they are, and defaults stand in where there are any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 here. Near it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 to %2; the generated one is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Service %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no outside target %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tunnel %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text after the end of the document. Begin a new document with &quot;---&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 has no apiVersion, so the API server would refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 has no name and is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 has no name, so the API server would refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 has only a generateName: it is made by hand when it is wanted, and not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This alias refers to a value that contains the alias itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build has no demo world.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connector reads %1, which stands in no ConfigMap of the manifests: its routes are unknown. Name the file with --config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be read (%1); what is in it is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This generator has no name; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is nested deeper than %1 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no Kubernetes object: %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no Sallyport Document: it must begin with apiVersion: %1 and kind: Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no manifest: it has no apiVersion and kind, and nothing that was read refers to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no object with apiVersion, kind and name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no object with kind and name, though %1 names it as a resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no recovery file of Sallyport.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not valid JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not valid UTF-8. Save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not valid YAML: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kustomization is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This operation has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This operation&apos;s path %1 leads to nothing in its target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This patch is for %1, which the kustomization does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This patch is for %1, which the kustomization has more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This patch puts a value of another shape in the place of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This patch&apos;s test of %1 does not hold, so nothing is patched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This replacement&apos;s source fits more than one object; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This replacement&apos;s source has no part %1; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This replacement&apos;s source, field %1 of %2, is not there; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This replacement&apos;s target selects nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This symbolic link leads back to a folder that it lies in; it is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This symbolic link leads nowhere, or round in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This symbolic link leads out of the repository and is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel %1 runs beside %2, which no manifest shows; name the app&apos;s workload as NAMESPACE/KIND/NAME in sidecarOf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two disruption budgets on one pod make every eviction fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use /ready for readiness, and a lenient liveness probe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 2025.4.0 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 2026.8.2 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a name directly below the zone, or order a certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a network plugin that enforces policy, such as Cilium or Calico.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What decides here could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the post-renderers of %1 change is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the tunnel %1 publishes already is not known: enter its hostnames first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With one replica a disruption budget blocks draining its node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %3:// instead, or take the other port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write *.%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a value of that type here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has only negative demands, so it may cover nodes and addresses too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a variable that nothing resolves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the agent&apos;s option labels is no pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no HTTP method: write it in capitals, as in GET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no URL to request: write it whole, as in https://blog.example.com/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address range such as 10.0.0.0/8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address: write it as in 10.10.30.4 or 100.64.0.0/10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no country: use two capitals, as in DE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no hostname: lower-case letters, digits and dashes between dots, or *.NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no label key: use letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, at most 63, with an optional DNS prefix and &apos;/&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no label value: use letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, at most 63</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name that Kubernetes takes: use lower-case letters, digits and &apos;-&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no namespace that Kubernetes takes: use lower-case letters, digits and &apos;-&apos;, at most 63</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port name: write a number without quotes, or a name of at most 15 lower-case letters, digits and &apos;-&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port name: write a number without quotes, or the name of a container&apos;s port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port: write &quot;0&quot; to &quot;65535&quot; or the name of a port, in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port: write it as in 8200/TCP (1 to 65535; TCP, UDP or SCTP), or ICMP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no profile: use auto, cilium, calico, kube-router, kubernetes or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time of at most 3 minutes: write it as in 30s or 1m30s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no type of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; known are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; use one of: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice, first at line %2: each must have a name of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no rule: use waf/REF, access/NAME, ingress/ID or policy/KIND/NS/NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;&lt;&lt;&quot; needs a map, or a list of maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`sallyportctl reach` lists them; `sallyportctl render` writes a policy that closes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`sallyportctl render` writes a policy that leaves what is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`sallyportctl render` writes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`sallyportctl route --validate` shows what it says of the whole file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a listener stands only on egress, and without layer 7 rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a peer needs a podSelector, a namespaceSelector or an ipBlock; leave the whole list out to mean everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rule may have only one of endpoints, CIDR, CIDRSet, entities, Services, FQDNs, nodes and groups: write a rule for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a spec needs one of ingress, ingressDeny, egress and egressDeny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a spec takes exactly one of endpointSelector and nodeSelector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access.TeamName cannot be blank when access.audTags are present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty list here means nobody or everybody, depending on the version of Cilium: leave it out or fill it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an entry takes exactly one of cidr, cidrGroupRef and cidrGroupSelector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an entry takes exactly one of matchName and matchPattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most 40 ports here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caPool %1 is no absolute path in a folder of its own, so nothing can be mounted there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caPool is mounted from ConfigMap %1, which must hold %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cloudflared does not know the variable %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cloudflared does not know this key and ignores it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cloudflared refuses the configuration of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cloudflared refuses this file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>endPort must not be below port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>endPort needs a port that is a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>except %1 must be a part of cidr %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>icmps and toPorts cannot stand in one rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid HTTP status code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid HTTP status code: %1 (use one from 100 to 999)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ipBlock cannot stand beside a selector: make it a peer of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kustomize knows no member %1 and would refuse this kustomization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer 7 rules need ports by number or name, TCP but for DNS, and no ranges for DNS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named by the user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cluster serves %1 any more: use %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connector of a Cloudflare Tunnel was found; say who asks: --from NS/NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule with rules.dns lets the pod resolve the name, so no address is learnt for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodeSelector belongs into a CiliumClusterwideNetworkPolicy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing here shows which network plugin enforces policies: a plugin that enforces NetworkPolicy is assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of layer 7 a host policy can hold only DNS rules on egress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older agents of Cilium refuse toServices with toPorts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policies cannot be written as &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policyTypes takes at most Ingress and Egress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>render needs a folder to write to: -o DIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replicas names %1, which the kustomization does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>route --validate takes a CONFIG and no URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>route needs a URL, or --validate: sallyportctl route CONFIG URL...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules about nodes need the agent&apos;s option enable-node-selector-labels, which is not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules takes one kind only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say on which port: --port N[/PROTO]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what to do: sallyportctl VERB (sallyportctl --help lists the verbs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say which ports: --ports 80/TCP,81/UDP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serverNames beside layer 7 rules need terminatingTLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the CiliumCIDRGroup that the rule names is not here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Service that the rule names is not here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the addresses of a cloud provider&apos;s groups are known only to its API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the agent refuses icmps while its option enable-icmp-rules is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the agent refuses layer 7 rules while its option enable-l7-proxy is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the agent refuses rules about nodes while its option enable-node-selector-labels is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the endpointSelector names another namespace; a CiliumNetworkPolicy selects only in its own, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pods behind Service %1 are on their node&apos;s network, and no manifest shows the nodes&apos; addresses; read them from the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pods behind Service %1 are on their node&apos;s network: the port is opened to the nodes, as no policy can tell these pods from their node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the policy has neither spec nor specs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule also demands mutual authentication of both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the setting %1 is &quot;%2&quot;, which nothing resolves: the agent&apos;s default is assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are several connectors; name one with --from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no Service %1; check its name and namespace, or add its manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this dialect of policy cannot say what %1 needs: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two enforcers are shown, %1 by %2 and %3 by %4: say which with --profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unable to create ip rule for %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown option %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown verb %1%2 (sallyportctl --help lists the verbs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: sallyportctl %1 %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warp-routing in the configuration of %1 has no effect in current releases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether %1 covers this depends on its %2, which is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whom reserved labels select together with others is not known here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 have the same priority, and which of them is applied where both match is not defined: give one of them another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %4 to %2 items, and there are %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes 1 to %2 items, and there are %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was taken out of this API: write a label selector under namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--from and --to go with --explain, and --exposure goes without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The controller is not shown; it is taken to be let out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is listed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no domain name: write one such as example.com, or *.example.com for all below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a peer by %1 is not understood here: a rule that allows covers nothing, one that denies or passes denies everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a range of ports needs a start below its end; this is %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ipBlock has no named ports: write a number, or make two rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>domainNames can stand only in a rule that allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly one member must be set here, and there are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>networks and nodes have no named ports: write a number, or make two rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pods needs a namespaceSelector and a podSelector; the one that is missing is read as {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a rule takes at most 100 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one BaselineAdminNetworkPolicy of a cluster is named &quot;default&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tier &quot;%1&quot; that it stands in is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this build does not read %1: use %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers %2 with a redirect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no listener on port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has only Log rules for egress, and still isolates: what no other policy of tier %2 allows is denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has only Log rules for ingress, and still isolates: what no other policy of tier %2 allows is denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is closed by default, and no rule allows these ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no hostname: write NAME or NAME/PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is only staged: Calico shows what it would do, and does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is served by Cilium&apos;s Envoy, which a NetworkPolicy cannot name: render in the dialect cilium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written for %2, which no cluster serves: it is refused, and what it should allow or deny is not in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written in the form in which Calico stores policies: nothing checks it, without types it governs both directions, and its name lacks the tier that Calico&apos;s own tools look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads to a %2, which is no Service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names no backend for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names no port of Service %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names the port &quot;%2&quot;: Calico takes that for a port&apos;s name, which no pod has, and the rule covers nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opens the whole gateway %2 to the connector: which hostnames it passes on is decided by its routes, not by policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 select %2, and no rule allows %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows flannel without a policy controller, and none is shown beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands in tier %2, and no such tier is in these files: when it comes, and what happens to what it does not match, is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, outside the cluster, port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 is in %3, but excepted by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 is selected by %1, and no rule allows these ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of %1 looks into HTTP requests. Calico&apos;s own dataplanes (iptables, nftables, BPF) do not: without application layer policy they let every request through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Pass rule, or an Allow rule, behind Log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the Tier, or take `tier` out to use the default one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any other name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calico reads &quot;%1&quot; as the name of a port; a range is written with a colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calico refuses a range with host bits: write %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cilium&apos;s Envoy takes connections for its gateways on a port that is chosen at run time: a rule for port %1 does not cover it, only one without ports does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cilium&apos;s gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloudflare&apos;s edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector %1 in namespace %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied at the wall, though needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not count on the paths and methods; protect them with Access, or in the app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From connector %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostnames of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept at Cloudflare, not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Ingress or route leads from %1 on for %2: it answers that there is nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Ingress or route that could be read leads from %1 on for %2; a chart may bring it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ReferenceGrant in %1 lets %2 lead to Service %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connector in these files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connector is in these files: what a tunnel could reach is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No endpoint of Service %1 is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in these files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public hostname %1, to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public hostnames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable, not published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service %1 has no pod %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service %1 in namespace %2, port %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service %1 leads from node %2 only to pods on it, and where %3 runs is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service %1 leads only to pods on the node itself, and none runs on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Ingress leads to no Service there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Kubernetes API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Service leads only to pods on the same node, and none runs on %1, where %2 is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Service leads only to pods on the same node, and whether %1 and %2 run on one is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector&apos;s own node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wall: network policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through door %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Service %1 selects, %2, is scaled to zero: no pod runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it does what was meant, write it without Staged in its kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the second %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workload %1 in namespace %2, port %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a range with a colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write apiVersion: projectcalico.org/v3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port: write a number from 1 to 65535, a range such as 1024:2048, or a port&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no protocol: use TCP, UDP, SCTP, ICMP, ICMPv6, UDPLite or a number from 1 to 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path is either exact or prefix, begins with / and holds no ?, # or space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture shows all doors: leave out --to and --hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a preDNAT policy has no egress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rule is for IPv4 or for IPv6: make two of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code needs a type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>global() stands alone, in the namespaceSelector of a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http belongs into ingress rules that allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http needs protocol TCP, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>icmp needs protocol ICMP or ICMPv6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a GlobalNetworkPolicy services needs a namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ipVersion is 4 or 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it covers %1, and %2 is none of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it covers %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it covers only addresses that DNS answers gave for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it covers the port named %1, and %2 declares none of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not cover %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names %1, and %2 is not one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names ports, and the gateway&apos;s own port is not known: leave toPorts out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it wants %1, and %2 has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it wants %1, and %2 runs under another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it wants a namespace with %1, and %2 is in another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it wants a namespace with %1, and %2 is in one with %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it wants pods with %1, and %2 has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it wants pods with %1, and %2 is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cluster serves %1: write projectcalico.org/v3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notNets %1 leaves nobody: Calico refuses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ports need a rule with protocol TCP, UDP or SCTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preDNAT and doNotTrack exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preDNAT and doNotTrack need applyOnForward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>services belongs to the destination of an egress rule, or the source of an ingress rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>services brings its own ports: leave ports and notPorts out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>services cannot stand beside selectors, serviceAccounts or nets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>services needs the name of a Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the endpoints of the Service that the rule names are not here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a tier has no dots: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the routes of %1 that are known do not take %2; name where it leads with --to and --port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selector cannot be read at character %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tier %1 cannot have another order or default action than it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type %1 is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whom it covers cannot be known from what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with --hostname, --to is a Service, an address or a DNS name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in these files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it, or name the place where the manifests are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 more: %n door(s) open</source>
        <translation>
            <numerusform>%1 more: %n door open</numerusform>
            <numerusform>%1 more: %n doors open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more</source>
        <translation>
            <numerusform>%1, %n more</numerusform>
            <numerusform>%1, %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blocked</numerusform>
            <numerusform>%n blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n connector</numerusform>
            <numerusform>%n connectors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 doors (is|are) open to the tunnel, %2 published, %3 too many</source>
        <translation>
            <numerusform>%n of %1 doors is open to the tunnel, %2 published, %3 too many</numerusform>
            <numerusform>%n of %1 doors are open to the tunnel, %2 published, %3 too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 doors (is|are) open to the tunnel, %2 published, %3 too many, %4 not known</source>
        <translation>
            <numerusform>%n of %1 doors is open to the tunnel, %2 published, %3 too many, %4 not known</numerusform>
            <numerusform>%n of %1 doors are open to the tunnel, %2 published, %3 too many, %4 not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 doors (is|are) open to the tunnel; how many are too many is not known, its routes were not read</source>
        <translation>
            <numerusform>%n of %1 doors is open to the tunnel; how many are too many is not known, its routes were not read</numerusform>
            <numerusform>%n of %1 doors are open to the tunnel; how many are too many is not known, its routes were not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 doors (is|are) open to the tunnels, %2 published, %3 too many</source>
        <translation>
            <numerusform>%n of %1 doors is open to the tunnels, %2 published, %3 too many</numerusform>
            <numerusform>%n of %1 doors are open to the tunnels, %2 published, %3 too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 doors (is|are) open to the tunnels, %2 published, %3 too many, %4 not known</source>
        <translation>
            <numerusform>%n of %1 doors is open to the tunnels, %2 published, %3 too many, %4 not known</numerusform>
            <numerusform>%n of %1 doors are open to the tunnels, %2 published, %3 too many, %4 not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 doors (is|are) open to the tunnels; how many are too many is not known, not all routes were read</source>
        <translation>
            <numerusform>%n of %1 doors is open to the tunnels; how many are too many is not known, not all routes were read</numerusform>
            <numerusform>%n of %1 doors are open to the tunnels; how many are too many is not known, not all routes were read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the %2 doors that are open to %1 (serves|serve) no hostname.</source>
        <translation>
            <numerusform>%n of the %2 doors that are open to %1 serves no hostname.</numerusform>
            <numerusform>%n of the %2 doors that are open to %1 serve no hostname.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s).</source>
        <translation>
            <numerusform>%n problem.</numerusform>
            <numerusform>%n problems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s) of %1 (holds|hold) variables that nothing in these files resolves: (it is|they are) judged only in part.</source>
        <translation>
            <numerusform>%n route of %1 holds variables that nothing in these files resolves: it is judged only in part.</numerusform>
            <numerusform>%n routes of %1 hold variables that nothing in these files resolves: they are judged only in part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Namespace %1, %n (entry|entries).</source>
        <translation>
            <numerusform>Namespace %1, %n entry.</numerusform>
            <numerusform>Namespace %1, %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The given config.yml was not used: %n connectors have none, and it names none of them. Write the tunnel&apos;s id into its `tunnel:`.</source>
        <translation>
            <numerusform>The given config.yml was not used: %n connectors have none, and it names none of them. Write the tunnel&apos;s id into its `tunnel:`.</numerusform>
            <numerusform>The given config.yml was not used: %n connectors have none, and it names none of them. Write the tunnel&apos;s id into its `tunnel:`.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To %1: %n more door(s).</source>
        <translation>
            <numerusform>To %1: %n more door.</numerusform>
            <numerusform>To %1: %n more doors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tunnel %1, %n connector(s).</source>
        <translation>
            <numerusform>Tunnel %1, %n connector.</numerusform>
            <numerusform>Tunnel %1, %n connectors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zone %1, %n hostname(s).</source>
        <translation>
            <numerusform>Zone %1, %n hostname.</numerusform>
            <numerusform>Zone %1, %n hostnames.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks the visitor to sign in; the policy %2 may then let them in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 guards what a Worker answers; whether one does is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has bits behind its length set; the network is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no policy: nobody is let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has nothing before it to repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in this regular expression cannot be tried here, so what it matches is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a map: take one of its values as in %1[&quot;name&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is always %2 now; a rule on it does nothing useful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an array: compare %1[0], or any(%1[*] ...)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an old name; write %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in none of the document&apos;s zones; what certificate it has is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no URL of a request: write it as in https://app.example.com/path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no decimal number; hexadecimal ones begin with 0x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no flag here; there are i, m, s, U, u, x and R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no octal number; a leading 0 makes it one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no path: a percent sign stands before two hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not for %2, which is of type %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not for custom rules, only for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is of type %2 and has no such element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is scaled to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large: numbers have 64 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is true or false by itself: write %1 or not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads it to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads it to %2; the visitor needs `cloudflared access %3 --hostname %4`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lets only requests in that Access has passed, and no Access application covers this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lets preflight requests (OPTIONS) pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes the path %2 public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs one value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs the %2 plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs the Enterprise plan with an add-on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 cannot be of type %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is a field, not a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is a value, not a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2 decides: whether capital letters, or a slash at the end, count in a path is not documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2 decides: which of their destinations is the more specific is not documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passes it on to %2, by %3 for %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passes it on to one of %2, and not all of them can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs in several places, and they do not all get on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs the tunnel %2 on its nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 runs the tunnel %2, with %n replica(s).</source>
        <translation>
            <numerusform>%1 runs the tunnel %2, with %n replica.</numerusform>
            <numerusform>%1 runs the tunnel %2, with %n replicas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 takes it on port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes it on port %2; what may be asked there is filtered at layer 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes it: as %2 the connector goes where the visitor asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes it: the connector itself answers with status %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes it: the connector shows its test page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes other arguments: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes the names below %2, not the name itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would allow it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would take it too, but stands behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would take it, but for the case of its hostname %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would take it, but for the case of its path %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would take it, but its path %2 does not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map is wanted here, as Cloudflare&apos;s API answers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain http request needs no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed: a proxied record leads to the tunnel %1, as its route needs. What stands in DNS was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed: a proxied wildcard record leads to the tunnel %1; it is made by hand. What stands in DNS was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads to %1 on port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads to %1, and %2 of these %3 can be reached: which one takes the request is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its record leads to %1, not to a tunnel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its record leads to the tunnel %1, of which nothing is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its record leads to the tunnel %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its record leads to the tunnel, but is not proxied: visitors find no server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move rule %1 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move rule %1 to place %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move rule %1 up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Access application covers %1: it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connector of %1 is in the cluster&apos;s files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known route names %1, and what stands in DNS was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy of %1 lets the visitor in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No route names %1: visitors get here only if a record leads to the tunnel %2 all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule of %1 takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tunnel is known that %1 could lead to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename rule %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several tunnels route %1: %2. Its record can lead to one of them only, and it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate for %1 covers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifests name more than one record for it: %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %1 decides &quot;%2&quot;, which is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %2 of %1 blocks the visitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %2 of %1 bypasses Access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %2 of %1 does not match the visitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %2 of %1 lets the visitor in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reusable policy %1 was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The routes of %1 stand at Cloudflare and were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone %1 has no rule %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone of %1 is not known, so neither is what its certificate covers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no saved request %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode classes (\%1) need (?u) before them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Universal SSL covers %1 and one label below it, not %2: visitors get no secure connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Universal SSL covers %1 and one label below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the policy %2 of %1 says is not known: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether %1 covers it is not known: whether capital letters, or a slash at the end, count in a path is not documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether %1 makes the path %2 public is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tunnel takes %1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[*] gives one answer for each element; any() or all() makes one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[*] stands only in the first argument of a function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no HTTP method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address or range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no selector of an Access policy that is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>\%1 means nothing in a regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a country has two letters, as in DE (T1: Tor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list&apos;s name has lower-case letters, digits, _ and dots between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a range has addresses of one family, IPv4 or IPv6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a range in a class goes from one character to a later one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a range stands in braces behind in: in {%1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a raw string has 255 # at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a repetition ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a set or list stands behind in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tab is no space in this language; write a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a wildcard may not have ** in it; one * stands for any run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an expression has 4096 characters at most, and this one %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any() and all() take one comparison; put several into parentheses of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back-references (\%1) are not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected ( behind a function: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected , or )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected &quot; or #</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected \&quot;, \\, \xHH or \OOO; a raw string r&quot;...&quot; has no escapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected ]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a comparison of elements here, as in any(http.request.headers.names[*] eq &quot;x&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a field or a function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a field or a function, and the text ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a field, a function or a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a group&apos;s name and &gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a length from 0 to %1 behind the slash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a place from 0, a &quot;key&quot; or *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a string in double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected an IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected an operator behind %1, which is of type %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected an operator; did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected and, or, xor, or the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected and, or, xor; did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected flags and then : or )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected the hexadecimal digits of a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected the name of a Unicode class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected three octal digits up to 377</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected two hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected {, or a list as in $office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected {n}, {n,} or {n,m}; \{ is the character itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here is no valid UTF-8; other bytes are written \xHH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a wildcard \ stands only before * or \</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a selector that Cloudflare does not take in such a policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look-around (%1) is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one side has [*] and the other has not; close any() or all() before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patterns are about bytes: only ASCII may stand here, other bytes as \xHH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the expression nests more than %1 deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the regular expression nests too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the string is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the values of a set are parted by spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no field or function %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no field or function %1; did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this class is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this gives arrays of arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no single condition: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this parenthesis closes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this parenthesis is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this set is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two groups are called %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) would match too, but stands behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) would match with a slash at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) would match, but for the case of the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) would match, but for the slash at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) would match, but is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 as before, by another rule: what that rule skips or answers differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in none of the document&apos;s zones; the rules of its own are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no Document: trace wants a *.sallyport.yaml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no country: write two capitals, as in DE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no header: write &quot;Name: value&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 matches and skips the rules behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 matches: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was %2, is now %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs the plan %1 or a higher one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join rules of one action with &quot;or&quot;, or remove some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2 of the expression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Access application covers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the rules of %1 holds it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1 can never match: no hostname is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1 can never match: no path is found by %2, since every path begins with &quot;/&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1 is never reached: rule %2 and others before it together take all that it matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1 is never reached: rule %2 takes all that it matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has no Access applications.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has no rules for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression of the rule &quot;%1&quot; cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of &quot;%1&quot; and &quot;%2&quot; matters: both match %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of rules %1 and %2 matters: both match %3%4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; can never match: no request satisfies its expression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; has a response of its own, which the plan %2 does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; is never reached: %2 rules before it, &quot;%3&quot; first, together take all that it matches, such as %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; is never reached: &quot;%2&quot;, which stands before it, takes all that it matches, such as %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; logs, which the plan %2 does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; uses %2, which the plan %3 does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; uses a regular expression (matches), which the plan %2 does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 custom rules, and the plan %2 has %3. Disabled rules count too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing yet to trace a request through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use starts_with(), ends_with(), contains or wildcard, or %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether %1 matches depends on what the request does not tell: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether %1 matches is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>challenged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules --analyse takes a RULESET.json and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules needs a REQUEST.json, or --analyse: sallyportctl rules RULESET.json REQUEST.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no ruleset: it has no list of rules, as Cloudflare&apos;s API answers it (&quot;rules&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 both have the destination %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decides nothing: each hostname that it covers has a more specific application, as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names %2, which is not known: what it decides is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an Allow policy for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bypass and Service Auth take addresses, countries, tokens and certificates; use Allow for people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, or add what it names to the Document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include addresses or a domain, and require the one-time PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loosen what it requires or excludes, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a policy with the decision non_identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it up, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visitor can match the policy %2 of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody reaches the policy %2 of %1: whom it would match, %3 takes before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies are not inherited: move them to the other application, or delete this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Access application %1 decides nothing: each hostname that it covers has a more specific one, as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Access applications %2 and %1 have the same destination: which decides is not documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The WAF rule %1 is not taken: a Document has no place for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %2 lets into %1 whoever signs in by one-time PIN: that is everyone with a mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %2 of %1 asks who someone is (%3), before anybody has signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %2 of %1 excludes somebody from a Block, which lets nobody in: no policy of %1 allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %2 of %1 names a token of a service (%3), which counts in Service Auth policies only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ruleset %1 is not taken: write it under the name of its zone, as in {&quot;example.com&quot;: ...}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer of Cloudflare is a refusal: read it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no answer of Cloudflare&apos;s API that is known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether %2 or %3 comes first decides who gets into %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 joins two expressions, and here one is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 custom rules. The Free plan has %3, Pro 20; disabled ones count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it: Cloudflare refuses the whole list with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join rules of one action with &quot;or&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a value that the field never has, such as a path without its &quot;/&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Free, turn Bot Fight Mode off. Super Bot Fight Mode (from Pro on) is skipped as it stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression on a plan without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip rule meant for Bot Fight Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression of the rule %1 cannot be read: %2 (line %3, column %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule %1 is to let requests past the bots&apos; check. On the Free plan that is Bot Fight Mode, which no rule skips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule %1 uses a regular expression (matches), which only the plans Business and Enterprise have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use starts_with(), ends_with(), contains or wildcard instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAF rule behind one that takes all it matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAF rule that can never match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAF rule that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 itself is not covered, only what is below it; %1 without /* covers both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A destination has no &quot;#&quot;: browsers do not send what follows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A destination has no port: Access protects the hostname on every port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A destination has no query: Access does not look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the reusable policy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most one * stands between two dots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most one * stands between two slashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the Access application %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the policy %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the reusable policy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the Access application %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the reusable policy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1 out of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out &quot;%1&quot;: a destination is a hostname and a path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 into %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 past the sign-in of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the policy %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put Access in front of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Require any of the countries, as the group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the policy %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The * stands for one label: neither %1 itself nor a.b.%1 is covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Access application %1 has no policy %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Access application %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Access group %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no reusable policy %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a hostname, with a path where only a part is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no duration: write 24h, 30m or 1h30m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no hostname.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 cannot be sent: Cloudflare takes whole seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as in 30s or 1m30s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from the address %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the group %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with a client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, signed in with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afghanistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Albania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow those whom the policy %1 excludes, as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angola</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antigua and Barbuda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Austria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure tells the authentication context %2 at sign-in only: sign in and look in Cloudflare&apos;s Access log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bosnia and Herzegovina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bouvet Island</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloudflare works out the visitor&apos;s risk (%1): look in Zero Trust under Risk score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>France</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard and McDonald Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>India</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Israel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ivory Coast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the policy %1 block everyone but those it excludes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the policy %1 Service Auth: it names tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the policy %1 an Allow: those it names sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the policy %1 up, before %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now %2, then %3: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put %1 behind the Access application %2 too, as %3 is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sallyport does not know the condition %1: what it says stands in Cloudflare&apos;s documentation of Access policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Georgia and the South Sandwich Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St. Barthélemy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St. Helena</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St. Kitts and Nevis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St. Lucia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St. Martin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St. Pierre and Miquelon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St. Vincent and the Grenadines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Svalbard and Jan Mayen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>São Tomé and Príncipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the policy %1 from %2, which lets everyone in unasked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the policy %1 from %2: %3 does the same already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy “%1” would match, but %2, and it excludes that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy “%1” would match, but %2, which it requires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy “%1” would match, but it is only for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Togo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trinidad and Tobago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallis and Futuna</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person has to approve the visit, by the mail that Cloudflare sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any service token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the login page, for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>devices that pass the check %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone in Azure&apos;s authentication context %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone who signs in by “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone who signs in with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone whose OpenID Connect claim %1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone whose SAML attribute %1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone whose risk is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone with a client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the visitor signed in is not told; say it, and this is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in without signing in, by “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not read; add it to the Document, or read it from Cloudflare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let in by “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the device itself tells whether it passes the check %1: try it from there, with Cloudflare&apos;s client running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody whom no policy names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Azure group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Bahamas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the British Indian Ocean Territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the British Virgin Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Caribbean Netherlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Cayman Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Central African Republic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Cocos Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Comoros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Cook Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Democratic Republic of the Congo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Dominican Republic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Falkland Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Faroe Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the French Southern Territories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Gambia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the GitHub organisation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Google group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Isle of Man</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Maldives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Marshall Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Netherlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Northern Mariana Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Okta group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Palestinian Territories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Philippines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Pitcairn Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Republic of the Congo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Seychelles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Solomon Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Tor network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Turks and Caicos Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the United Arab Emirates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Virgin Islands of the United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client certificate for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the condition %1 does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the condition %1 holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the group “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the group “%1” was not read; add it to the Document, or read it from Cloudflare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the members of the Cloudflare account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the outlying islands of the United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request does not show the service token “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request shows a service token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request shows a token of the linked application %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request shows no service token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request shows no token of the linked application %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request shows the service token “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service at %1 decides at sign-in: ask it, or sign in and look in Cloudflare&apos;s Access log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service at %1 does not let the visitor in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service at %1 lets the visitor in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service token “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sign-in is in Azure&apos;s authentication context %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sign-in is not in Azure&apos;s authentication context %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor did not sign in with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is a member of the Cloudflare account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is in the Azure group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is in the GitHub organisation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is in the Google group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is in the Okta group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is in the group “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is no member of the Cloudflare account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is not in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is not in the Azure group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is not in the GitHub organisation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is not in the Google group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is not in the Okta group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is not in the group “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor is somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor shows a client certificate for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor shows a valid client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor shows no client certificate for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor shows no valid client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor signed in with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is not in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is not on the list %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is not told; say it, and this is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s IP address is on the list %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s OpenID Connect claim %1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s OpenID Connect claim %1 is not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s SAML attribute %1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s SAML attribute %1 is not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s country is not told; say it, and this is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s device does not pass the check %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s device passes the check %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s e-mail address is at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s e-mail address is not at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s e-mail address is not on the list %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s e-mail address is not told; say it, and this is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s e-mail address is on the list %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s groups are not told; say them, and this is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s login method asked for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s login method did not ask for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s risk is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor&apos;s risk is not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Åland Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those for whom the condition %1 holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those on the list of addresses %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens of the linked application %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visitors from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visitors from an address on the list %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visitors in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether %1 is not known here: sign in and look in Cloudflare&apos;s Access log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether capital letters count in %1 is not documented; write the address as the visitor does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the login method asked for “%1” is told at sign-in only: sign in and look in Cloudflare&apos;s Access log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the secret of the service token “%1” is right is not known here: send the request and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the service token and its secret are valid is not known here: send the request and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the token of the linked application %1 is valid is not known here: send the request and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the visitor shows a client certificate is not told: say so with the request, as cf.tls_client_auth.cert_verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the visitor&apos;s IP address is on the list %1 stands at Cloudflare: look in Zero Trust under Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the visitor&apos;s e-mail address is on the list %1 stands at Cloudflare: look in Zero Trust under Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who is a member of the Cloudflare account stands at Cloudflare: look under Manage account, Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whom the service at %1 lets in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose client certificate the visitor shows is not told: say so with the request, as cf.tls_client_auth.cert_subject_dn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a SOCKS proxy without ipRules of its own: it refuses every connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a bastion and leads wherever a visitor asks: everything that the connector reaches is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads it to %2, which must show a trusted certificate for %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads it to %2, whose certificate is not checked (noTLSVerify).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 has no effect: the service %3 is never asked with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requires an Access token and names no audTag that it may have: nobody gets in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a record that points at the tunnel, unless it was made in Cloudflare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow the addresses that are meant in originRequest.ipRules of this rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No DNS record of %1 is in these files, as those of other hostnames of %2 are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the services that are meant, or put an Access application in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, or check the service&apos;s scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it into the originRequest of each rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access stands in the originRequest of all rules of %1, where cloudflared never asks for it: %2 is open to requests without an Access token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bastionMode makes %1 lead wherever a visitor asks, not to %2: everything that the connector reaches is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Before %1: %n application(s) of Access.</source>
        <translation>
            <numerusform>Before %1: %n application of Access.</numerusform>
            <numerusform>Before %1: %n applications of Access.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before %1: %n custom rule(s) of the WAF.</source>
        <translation>
            <numerusform>Before %1: %n custom rule of the WAF.</numerusform>
            <numerusform>Before %1: %n custom rules of the WAF.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAF %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A custom hostname&apos;s metadata, as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be scanned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fingerprint of the client&apos;s TLS extensions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fingerprint of the client&apos;s list of ciphers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A known good bot or crawler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A known good bot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of a text; negative places count from its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A query without certain arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A random id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A similar pair is known to have leaked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A static file, which bot rules should let pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text cut at a separator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text in Base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text in a JSON text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text in lower case (ASCII letters only).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text in upper case (ASCII letters only).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text of a pattern, rewritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text with %XX and + decoded; r: again and again, u: also %uXXXX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text with the first match replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text without certain bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number in a JSON text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About how many tokens the prompt has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent that identifies itself with Web Bot Auth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast data reaches the visitor, in bytes a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely a person sent this, 1 to 99; low is a bot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the prompt is no injection, 1 to 99; 100 is not scored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the request is no attack, 1 to 99; 100 is not scored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many files the request holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many malicious files the request holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a score from 0 to 100; now always 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path and query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random bytes for this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme, host, path and query, without the fragment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Content-Disposition headers of each part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Content-Transfer-Encoding headers of each part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Content-Type headers of each part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Cookie header as one text; empty without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JA3 fingerprint of the TLS hello.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JA4 fingerprint of the TLS hello.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MIME type that the body looks like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Ray ID of the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Referer header: the page that linked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SHA-1 fingerprint of the client certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SHA-256 fingerprint of the client certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SHA-256 of a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS version of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The User-Agent header: what the visitor uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The X-Forwarded-For header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of Cloudflare&apos;s that was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the visitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arguments of the query by name, not decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audience of each JSON Web Token, by token configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audience of each JSON Web Token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body was too long and is cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes of a text, or how many an array holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain of the client certificate as RFC 9440 writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain of the client certificate is too large to be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cipher of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client certificate as RFC 9440 writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client certificate is too large to be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client certificate is valid but revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client certificate is valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code of the region of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The continent of the address: AF, AN, AS, EU, NA, OC, SA, or T1 for Tor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cookies by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country of the address is in the European Union.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country of the address, two letters (ISO 3166-1); XX unknown, T1 Tor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields of a form by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names of each part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day of the client certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first valid second of each JSON Web Token, by token configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first valid second of each JSON Web Token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first-level region of the address (ISO 3166-2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headers by name in lower case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headers of the answer by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heuristics that noticed this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host that is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of each JSON Web Token, by token configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of each JSON Web Token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issuer of each JSON Web Token, by token configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issuer of each JSON Web Token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key identifier of its issuer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key identifier of the client certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of error in the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kinds of personal data in the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The languages of the Accept-Language header, best first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day of the client certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latitude of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of the TLS hello.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longitude of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The media type of the answer, in lower case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method, in upper case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metro (DMA) code of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The milliseconds of that time, 0 to 999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the region of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of each part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of the arguments, in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of the fields of a form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of the headers of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of the headers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that an IPv6 address belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that an address belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of a 1xxx error of Cloudflare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of the network (AS) that the address belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own topics of the prompt with a score from 1 to 99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pair of user name and password is known to have leaked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of a multipart body by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is known to have leaked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path, after URL normalization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port that was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The postal code of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt has an unsafe topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt holds personal data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purpose of a verified bot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query without its question mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The random value of the TLS hello, in Base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request breaks the learned profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request breaks the schema of its endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request breaks the uploaded schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request came over TCP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request comes from a known corporate proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has a session token of API Shield.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request holds a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request holds a malicious file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request holds a prompt for a language model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request holds credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request matches a saved endpoint of API Shield.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The round trip to the visitor over QUIC, in milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The round trip to the visitor over TCP, in milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same fingerprint in little-endian order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score for SQL injection, 1 to 99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score for cross-site scripting, 1 to 99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score for remote code execution, 1 to 99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second-level region of the address (ISO 3166-2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The serial number of its issuer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The serial number of the client certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the body in bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sizes of the files in bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status code of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of each JSON Web Token, by token configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of each JSON Web Token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text behind Base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts of an array in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of issue of each JSON Web Token, by token configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of issue of each JSON Web Token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time that Cloudflare spent on the request, in milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time that a Worker took, in milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time until the origin answered, in milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time zone of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token configurations that tell a first valid second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token configurations that tell a subject.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token configurations that tell a time of issue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token configurations that tell an audience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token configurations that tell an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token configurations that tell an issuer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The types of the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unsafe topics of the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name is known to have leaked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of the arguments, in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of the fields of a form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of the headers of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of the headers, in the order of their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of HTTP: HTTP/1.1, HTTP/2, HTTP/3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visitor came over HTTPS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visitor has passed a JavaScript detection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone of the Worker that sent this; empty when none did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a client certificate, valid or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were too many headers, and some are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True when a text begins so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True when a text ends so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True when a text ends with a valid signature that is not too old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True when each of the values is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True when one of the values is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows the last dot of the path, in lower case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the scan said of each file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the request came, in seconds since 1970.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who issued the client certificate, in an old form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who issued the client certificate, in the form of RFC 2253.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who issued the client certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the client certificate names, in an old form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the client certificate names, in the form of RFC 2253.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the client certificate names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list that Cloudflare keeps (Enterprise)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attack, likely_attack, likely_clean or clean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http.request.full_uri as it was sent, before any normalization or rewrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http.request.uri as it was sent, before any normalization or rewrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http.request.uri.args as it was sent, before any normalization or rewrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http.request.uri.args.names as it was sent, before any normalization or rewrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http.request.uri.args.values as it was sent, before any normalization or rewrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http.request.uri.path as it was sent, before any normalization or rewrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http.request.uri.path.extension as it was sent, before any normalization or rewrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http.request.uri.query as it was sent, before any normalization or rewrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The routes of the tunnel %1 were not used: no connector in these files is known to run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 custom rules, and the plan %4 has %3; disabled ones count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on: a program that only calls itself a browser is held up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 matches and allows: no WAF rule is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot Fight Mode is on and challenges what it takes for no browser; no WAF rule exempts from it. Give the request a browser&apos;s User-Agent, or switch it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More WAF rules than the plan has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the certificates of %1 that were read names %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several IP Access rules match, %1 among them, and which of them counts is not documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Super Bot Fight Mode may hold up what it takes for no browser. A rule that skips the phase http_request_sbfm exempts from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The IP Access rule for %1 is there twice: the first is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate for %1 would cover it, and is not active: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan of %1 is not taken: this answer does not name it in a way that is known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan of the zone, ENT for Enterprise; for rules of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule %1 uses a regular expression (matches), which the plan %2 of %3 does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ruleset %1 of the phase %2 is not taken: a Document has custom rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone of the request; for rules of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an entry of a list of rulesets, without its rules: save the answer for the ruleset %1 itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not taken: write it under the name of its zone, as in {&quot;example.com&quot;: ...}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total TLS of %1 orders a certificate for each proxied name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Universal SSL of %1 is switched off, and no certificate that is known covers %2: visitors get no secure connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAF rule that the zone&apos;s plan does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it without, or give the zone a plan that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say whose rules with --zone: the document has those of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with these files in place the expectation %1 does not hold: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true means every request, and stands alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::AccessPage</name>
    <message>
        <source>Protect a hostname…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared by the applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reusable policies and groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reusable policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put Access in front of a hostname, from a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications stand here: who may reach which hostname. No hostname is published yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Applications stand here: who may reach which hostname. Now %n hostname(s) are open to everyone on the internet.</source>
        <translation>
            <numerusform>Applications stand here: who may reach which hostname. Now one hostname is open to everyone on the internet.</numerusform>
            <numerusform>Applications stand here: who may reach which hostname. Now %n hostnames are open to everyone on the internet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every published hostname has an application in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hostname(s) open to everyone on the internet</source>
        <translation>
            <numerusform>%n hostname open to everyone on the internet</numerusform>
            <numerusform>%n hostnames open to everyone on the internet</numerusform>
        </translation>
    </message>
    <message>
        <source>Open to everyone on the internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all but %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reusable policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::AccessRuleEditor</name>
    <message>
        <source>The chosen policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reusable policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Shared: a change counts for %n application(s).</source>
        <translation>
            <numerusform>Shared: a change counts for %n application.</numerusform>
            <numerusform>Shared: a change counts for %n applications.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was found for whom this changes anything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::AccessTemplateDialog</name>
    <message>
        <source>Protect a hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the caller must send with each request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it makes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any service token of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written until you apply or publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new application %1 in front of %2:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the application %1, which stands in front of %2:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new group %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ApplicationCard</name>
    <message>
        <source>%1: only %2</source>
        <comment>hostname, paths</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No destination: it covers nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not among the published hostnames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy: nobody is let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the reusable policy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies of %1, in the order in which they are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked first, without a login page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then, of who signs in, the first that matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (reusable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has no reusable policy of this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ApplicationEditor</name>
    <message>
        <source>The chosen application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it stands in front of: a hostname, with a path where only a part is meant. The most specific application decides alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign-in lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other destination(s), private networks or Workers, edited in the document&apos;s file.</source>
        <translation>
            <numerusform>%n other destination, a private network or Worker, edited in the document&apos;s file.</numerusform>
            <numerusform>%n other destinations, private networks or Workers, edited in the document&apos;s file.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some paths are made public by an override, edited in the document&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also set: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove destination %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ConditionForm</name>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition that must hold too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words, with spaces between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ConnectDialog</name>
    <message>
        <source>Connect to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name to find it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it can be connected to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 under a new hostname…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing that it could be connected to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written until you apply or publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::DiffView</name>
    <message>
        <source>What is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::EdgePage</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved requests it catches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan of the zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the plan does not cover is said beside the rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty rule, switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custom WAF rules of %1 stand here, in the order in which Cloudflare runs them, with the saved requests that each catches. Add the first from a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custom WAF rules of a zone stand here. The document has no hostname yet: publish one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 of %n rule(s) used · run from top to bottom</source>
        <translation>
            <numerusform>%1 · %2 of %n rule used · run from top to bottom</numerusform>
            <numerusform>%1 · %2 of %n rules used · run from top to bottom</numerusform>
        </translation>
    </message>
    <message>
        <source>catches %1, %2</source>
        <comment>number, request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not catch %1, %2</source>
        <comment>number, request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 would be: %3</source>
        <comment>number, request, outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read, and Cloudflare would refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot Fight Mode of the Free plan stands outside these rules: no skip rule exempts a path from it. Where it is on and locks programs out, switch it off for the zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document says the plan of this zone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ExpressionEdit</name>
    <message>
        <source>Expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>completion, what it is</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::Finder</name>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in these files, port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reusable Access policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge rule of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a hostname, service, rule, policy or finding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::FindingsPage</name>
    <message>
        <source>What the field&apos;s own mistakes teach: the worst first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is published…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::FindingsView</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings appear here once something is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to mend was found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::HostnameEditor</name>
    <message>
        <source>The chosen hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection to the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty fields keep the default. Settings of the whole tunnel are shown as such.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>ipRules: %n rule(s), edited in the document&apos;s file.</source>
        <translation>
            <numerusform>ipRules: %n rule, edited in the document&apos;s file.</numerusform>
            <numerusform>ipRules: %n rules, edited in the document&apos;s file.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tunnel sets %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no duration: write 30s, 2m or 500ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no web page: each visitor runs this, with cloudflared installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visitor&apos;s command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No effect here: such a service is never asked with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the tunnel says of it does not count; write it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be sent: Cloudflare takes whole seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::HostnameField</name>
    <message>
        <source>Hostname field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish %1:%2 as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a hostname.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written until you apply or publish.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::HostnamesModel</name>
    <message>
        <source>Everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::HostnamesPage</name>
    <message>
        <source>The first that matches takes the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish a service under a hostname (Ins)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostnames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match it earlier (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match it later (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the hostname back (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What tunnel %1 publishes is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is managed at Cloudflare, and these files do not show its routes. Enter them to see which doors they need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the hostnames…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public hostnames stand here. The document has no tunnel yet: open a folder with a cloudflared connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public hostnames stand here, in the order in which they are matched. Publish a service to make the first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a hostname, a service, a policy or a finding: every hop is explained here, with the rule that decides it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: show %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MainWindow</name>
    <message>
        <source>Top bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written until you apply or publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of manifests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sallyport documents (*.sallyport.yaml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has comments that begin with #. Saving writes it anew, without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should stay can be kept in a note: member of the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save without the comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the document as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifests and Cloudflare are untouched either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] - Sallyport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sallyport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read from a folder, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n not read</numerusform>
            <numerusform>%n not read</numerusform>
        </translation>
    </message>
    <message>
        <source>working it out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>read %n minute(s) ago</source>
        <translation>
            <numerusform>read %n minute ago</numerusform>
            <numerusform>read %n minutes ago</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Mend it and open it again, or open something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open stays as it was; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have changes of your own. Nothing is lost until you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no changes of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put both together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Only what is published” cannot be offered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. A policy written now could cut off what is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the hostnames…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the sources &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Sallyport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sallyport %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows and edits both doors of a Cloudflare Tunnel: who enters it, and what its connector can reach in the cluster. Free software under the GPL, version 3 or later. Icons: Lucide (ISC). Fonts: Inter and JetBrains Mono (OFL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo is yours now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its manifests stand beside it in the folder %1. Change them and read them again (F5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Only what is published” cannot be offered while the routes of tunnel %1 are unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace and findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ManifestsPage</name>
    <message>
        <source>Filter the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read; what closes the tunnel would be %1 more.</source>
        <translation>
            <numerusform>%n file read; what closes the tunnel would be %1 more.</numerusform>
            <numerusform>%n files read; what closes the tunnel would be %1 more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read.</source>
        <translation>
            <numerusform>%n file read.</numerusform>
            <numerusform>%n files read.</numerusform>
        </translation>
    </message>
    <message>
        <source># %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files that were read stand here, and beside them those that would be written. Open a folder with manifests.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MapHeader</name>
    <message>
        <source>Only what is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what leads to one namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>open doors of all doors</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>routes unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many: unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the policy that leaves open only what hostnames need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable, not published %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable, not published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>doors are open to the tunnel</source>
        <comment>of several</comment>
        <translation>
            <numerusform>door is open to the tunnel</numerusform>
            <numerusform>doors are open to the tunnel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n published</numerusform>
            <numerusform>%n published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n too many</numerusform>
            <numerusform>%n too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MapNotice</name>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MapPage</name>
    <message>
        <source>Publish %1:%2…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to tunnel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the hostnames…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the rule that decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only namespace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only this path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the tunnel reaches is not worked out yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What tunnel %1 publishes is unknown: a policy written now could cut off what is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connector is in these files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way from the internet to your services stands here, with every door that the tunnel finds open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifests are being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map appears when they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open could not be worked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster is not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder with its manifests: its services and what is open to them appear here. Nothing is written into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No manifest of the cluster could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found in “%1”. What the document says is still shown; what is open behind the wall is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tunnel yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a tunnel, services can be dragged onto the public hostnames to publish them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What tunnel %1 publishes is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is managed at Cloudflare, and these files do not show its routes. Enter them to see which doors they need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the cluster could not be read</source>
        <translation>
            <numerusform>%n part of the cluster could not be read</numerusform>
            <numerusform>%n parts of the cluster could not be read</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Everything” to see the whole map again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MapView</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it on the public hostnames to publish it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it on a service to route it, or on another tunnel to move it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::MovesPanel</name>
    <message>
        <source>If it moves to place %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::Navigator</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>page, count</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::OrderedList</name>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::PolicyPage</name>
    <message>
        <source>denies all egress</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n egress rule(s)</source>
        <translation>
            <numerusform>%n egress rule</numerusform>
            <numerusform>%n egress rules</numerusform>
        </translation>
    </message>
    <message>
        <source>denies all ingress</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n ingress rule(s)</source>
        <translation>
            <numerusform>%n ingress rule</numerusform>
            <numerusform>%n ingress rules</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what is published…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the policy that closes every door no hostname needs, before anything is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies there and policies to be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the cluster enforces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network plugin whose policies are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best the plugin can say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloudflare&apos;s address ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloudflare&apos;s names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The internet, on port 7844</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to Cloudflare&apos;s edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the policy names Cloudflare&apos;s edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus in namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may read the connector&apos;s metrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also Cloudflare&apos;s API (443)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For updates and checks before the start; the tunnel works without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy stands in these files: every pod may open every port. “Only what is published” writes the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n policy(s) select the connector: what any of them allows is open.</source>
        <translation>
            <numerusform>%n policy selects the connector: what any of them allows is open.</numerusform>
            <numerusform>%n policies select the connector: what any of them allows is open.</numerusform>
        </translation>
    </message>
    <message>
        <source>No policy selects the connector: it can open every door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They select the connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They select other pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies stand here, those that select the connector first. No connector is in these files yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::PreviewDialog</name>
    <message>
        <source>Must go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must leave the connector out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written until you save these files, and nothing in the cluster changes until you apply them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the manifests to a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the manifests to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 doors too many before, %2 after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has nothing behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would not be reached: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there and stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happens to it, object</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others are under it, too: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all was written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1. Nothing in the cluster has changed.</source>
        <translation>
            <numerusform>%n file written to %1. Nothing in the cluster has changed.</numerusform>
            <numerusform>%n files written to %1. Nothing in the cluster has changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::gui::PublishDialog</name>
    <message>
        <source>Publish a hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any path; or a regular expression, as ^/api</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has no tunnel whose hostnames are known: enter them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a service and a hostname.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written until you apply or publish.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::RequestDialog</name>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown; two letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything: only saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAF and Access let it through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whatever decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an address, as https://blog.example.com/ghost/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What decides is named as waf/RULE, access/APPLICATION, ingress/HOSTNAME or policy/KIND/NAMESPACE/NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs after every edit. One that does not hold stops applying and publishing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::RequestsTable</name>
    <message>
        <source>Saved requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that must go on working stand here, with what should become of them. Each edit runs them all. Save the first, or keep one from the trace below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing here would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n would end otherwise</source>
        <translation>
            <numerusform>%n would end otherwise</numerusform>
            <numerusform>%n would end otherwise</numerusform>
        </translation>
    </message>
    <message>
        <source>run after every edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would be: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the chosen request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chosen request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::RoutesDialog</name>
    <message>
        <source>Hostnames of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does tunnel %1 publish?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its routes are kept at Cloudflare (Networks, Tunnels, Public hostnames). Enter them in their order: the first that matches takes the request. Only the document learns of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostnames to enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With no row, the tunnel publishes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hostname(s). Undo takes them back.</source>
        <translation>
            <numerusform>%n hostname. Undo takes them back.</numerusform>
            <numerusform>%n hostnames. Undo takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::gui::RuleEditor</name>
    <message>
        <source>The rules below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No later custom rule of this zone is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limiting rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloudflare&apos;s own rulesets do not look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Super Bot Fight Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the Pro plan on. Bot Fight Mode of the Free plan cannot be skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browser Integrity Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odd headers of programs are no reason to block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotlink Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures may be shown by other sites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No challenge for a bad reputation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User Agent Blocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those rules are not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone Lockdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rule is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This expression says more than a form can show. It is edited as text below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the zone has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Cloudflare will store it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved requests call the rule waf/ and this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read yet; what is wrong stands below the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Enterprise only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request was found that this changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::RulesForm</name>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include: any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Require: all of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude: none of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Require…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is included: the policy matches nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is excluded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form has no fields for this; change it as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the login method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signs in here, so who someone is cannot count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the document; Cloudflare&apos;s JSON is read too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write include, require and exclude, each with a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: “%2” is none of include, require and exclude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: a list is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::ServicesPanel</name>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag one onto the public hostnames of the map, or press Enter, to publish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in namespace %2, port %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::StartPage</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both doors of your tunnel, in one picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what a Cloudflare Tunnel lets into your cluster, which rule decides it, and close what nothing needs. Nothing is written until you apply or publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of manifests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain YAML, kustomize, Flux or Argo CD. It is read, never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A *.sallyport.yaml that was saved before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A homelab with five hostnames: everything can be tried, nothing is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved when the program ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::TemplateDialog</name>
    <message>
        <source>every hostname of the zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::TraceStrip</name>
    <message>
        <source>Request to trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the country, two letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to Access as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs after every edit, with what should become of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>hop, verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest miss: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is traced as soon as the files are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an address: every hop from the certificate to the pod is judged, with the rule that decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::WhoGetsIn</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell what is known of a visitor. What is left empty is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the login method, with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no address yet: it is not looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A country is written with two letters, as DE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no application: every hostname is open to everyone on the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application stands in front of %1: everyone gets there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>application: verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sallyport::gui::WorkBar</name>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s)</source>
        <translation>
            <numerusform>%1: %n file</numerusform>
            <numerusform>%1: %n files</numerusform>
        </translation>
    </message>
</context>
</TS>
