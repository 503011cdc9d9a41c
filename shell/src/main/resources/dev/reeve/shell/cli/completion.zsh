#compdef reeve
# zsh completion for reeve; put it to use with: source <(reeve completion zsh)
_reeve() {
  local -a open closed
  local line name files=
  while IFS= read -r line; do
    name=${line%%$'\t'*}
    if [[ $name == :files ]]; then
      files=yes
    elif [[ $name == *[.=] ]]; then
      open+=("$name")
    else
      closed+=("$name")
    fi
  done < <(reeve __complete "${words[@]:1:$((CURRENT-1))}" 2>/dev/null)
  (( $#open )) && compadd -S '' -- $open
  (( $#closed )) && compadd -- $closed
  [[ -n $files ]] && _files
}
compdef _reeve reeve
