(module
 (type $0 (func (param i32 i32) (result i32)))
 (import "env" "memory" (memory $0 1))
 (export "unpack" (func $assembly/unpack/unpack))
 (func $assembly/unpack/unpack (param $0 i32) (param $1 i32) (result i32)
  (local $2 i32)
  (local $3 i32)
  local.get $0
  local.set $2
  loop $do-loop|0
   local.get $2
   local.tee $3
   i32.const 1
   i32.add
   local.set $2
   local.get $3
   local.get $0
   i32.load8_u
   local.tee $3
   i32.const 124
   i32.gt_u
   if (result i32)
    local.get $0
    i32.const 1
    i32.add
    local.tee $0
    i32.load8_u
    local.get $3
    i32.const 93
    i32.mul
    i32.add
    i32.const 12
    i32.sub
   else
    local.get $3
   end
   i32.const 40
   i32.sub
   i32.store8
   local.get $1
   local.get $0
   i32.const 1
   i32.add
   local.tee $0
   i32.gt_u
   br_if $do-loop|0
  end
  local.get $2
 )
)
