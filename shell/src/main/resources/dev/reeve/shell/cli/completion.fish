# fish completion for reeve; put it to use with: reeve completion fish | source
function __reeve_complete
  set -l words (commandline -opc) (commandline -ct)
  for line in ($words[1] __complete $words[2..-1] 2>/dev/null)
    if test "$line" = ':files'
      __fish_complete_path (commandline -ct)
    else
      echo $line
    end
  end
end
complete -c reeve -f -a '(__reeve_complete)'
