# Completion of sallyportctl for fish. The program itself knows what may follow.
function __sallyportctl_words
    set -l words (commandline -opc) (commandline -ct)
    $words[1] complete -- $words[2..-1] 2>/dev/null
end
function __sallyportctl_knows
    count (__sallyportctl_words) >/dev/null
end
# Where it knows nothing, files are offered.
complete -c sallyportctl -n __sallyportctl_knows -f -a '(__sallyportctl_words)'
