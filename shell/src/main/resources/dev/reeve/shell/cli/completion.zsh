#compdef reeve
# zsh completion for reeve; put it to use with: source <(reeve completion zsh)
_reeve() {
  local -a open closed
  local line name text files= program=${(Q)words[1]}
  while IFS= read -r line; do
    name=${line%%$'\t'*}
    text=${${line#"$name"}#$'\t'}
    if [[ $name == :files ]]; then
      files=yes
    elif [[ $name == *[.=] ]]; then
      open+=("${name//:/\\:}:$text")
    else
      closed+=("${name//:/\\:}:$text")
    fi
  done < <($~program __complete "${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)
  (( $#open )) && _describe -V reeve open -S ''
  (( $#closed )) && _describe -V reeve closed
  [[ -n $files ]] && _files
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -u }
compdef _reeve reeve
