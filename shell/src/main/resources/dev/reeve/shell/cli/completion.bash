# bash completion for reeve; put it to use with: source <(reeve completion bash)
_reeve() {
  local line words=() word
  # Colons and equal signs split words of bash; ours are split by blanks alone.
  read -ra words <<<"${COMP_LINE:0:COMP_POINT}"
  [[ ${COMP_LINE:0:COMP_POINT} == *' ' ]] && words+=('')
  word=${words[${#words[@]}-1]}
  local cut=${word%"${COMP_WORDS[COMP_CWORD]}"}
  COMPREPLY=()
  while IFS= read -r line; do
    line=${line%%$'\t'*}
    if [[ $line == :files ]]; then
      COMPREPLY+=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
      continue
    fi
    [[ $line == *[.=] ]] || line="$line "
    COMPREPLY+=("${line#"$cut"}")
  done < <(reeve __complete "${words[@]:1}" 2>/dev/null)
}
complete -o nospace -F _reeve reeve ./reeve
