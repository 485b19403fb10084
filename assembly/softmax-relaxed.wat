(module
 (type $0 (func (param i32 i32 i32 i32 f64)))
 (type $1 (func (param i32 i32 i32 i32 f64 i32)))
 (type $2 (func (param i32 i32 i32 i32 f64 f64 i32) (result f64)))
 (type $3 (func (param i32 i32 i32 i32 f32 f64 i32) (result f64)))
 (type $4 (func (param f64) (result f64)))
 (type $5 (func (param i32 i32) (result f64)))
 (type $6 (func (param i32 i32) (result f32)))
 (type $7 (func))
 (type $8 (func (param i32 i32 f64 f64 i32) (result f64)))
 (type $9 (func (param i32 i32 i32 f64 f64 i32) (result f64)))
 (type $10 (func (param i32 i32 f32 f64 i32) (result f64)))
 (type $11 (func (param i32 i32 i32 f32 f64 f64)))
 (type $12 (func (param i32 i32 i32 f32 f64 i32) (result f64)))
 (type $13 (func (param i32 i32 i32 i32 i32 i32 i32 i32)))
 (import "env" "memory" (memory $0 1))
 (data $0 (i32.const 2560) ";\aa\b8?\7f\00@K\00r1?\8e\be\bf5\a7c\b5:\f0\1e\t<,\ac*=F\aa*>\fe\ff\ff>\c3]\af\c2")
 (data $1 (i32.const 2608) "\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00")
 (data $2 (i32.const 2640) "\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00")
 (data $3 (i32.const 2704) "\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00")
 (data $4 (i32.const 3216) "\fe\82+eG\15G@\00\00\00\00\00\008C\00\00\e0\feB.\96?v<y5\ef9\9a=\bcVX\feo\c1V?\0f\11\a8\f8\14\11\81?M\19UUUU\a5?E\ddTUUU\c5?\00\00\00\00\00\00\e0?a{:n\b7(\86\c0\00\00\00\00\00\00\f0?")
 (export "causalLogSoftmax" (func $assembly/causal/causalLogSoftmax))
 (export "causalLogSoftmax64" (func $assembly/causal/causalLogSoftmax64))
 (export "causalSoftmax" (func $assembly/causal/causalSoftmax))
 (export "causalSoftmax64" (func $assembly/causal/causalSoftmax64))
 (export "columnsExpSum" (func $assembly/columns/expSum))
 (export "expSum" (func $assembly/rows/expSum))
 (export "logSoftmax" (func $assembly/rows/logSoftmax))
 (export "logSumExp" (func $assembly/rows/logSumExp))
 (export "softmax" (func $assembly/rows/softmax))
 (export "sumExp" (func $assembly/rows/sumExp))
 (export "expSum64" (func $assembly/rows64/expSum))
 (export "logSoftmax64" (func $assembly/rows64/logSoftmax))
 (export "logSumExp64" (func $assembly/rows64/logSumExp))
 (export "softmax64" (func $assembly/rows64/softmax))
 (export "sumExp64" (func $assembly/rows64/sumExp))
 (export "memory" (memory $0))
 (start $~start)
 (func $assembly/rows64/expSumBy (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (result f64)
  (local $7 v128)
  (local $8 f64)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 i32)
  (local $26 i32)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  (local $33 f64)
  local.get $5
  f64.const 1
  f64.eq
  if (result v128)
   local.get $4
   local.set $8
   i32.const 3216
   v128.load64_splat
   local.set $13
   i32.const 3224
   v128.load64_splat
   local.set $10
   i32.const 3232
   v128.load64_splat
   local.set $14
   i32.const 3240
   v128.load64_splat
   local.set $15
   i32.const 3248
   v128.load64_splat
   local.set $16
   i32.const 3256
   v128.load64_splat
   local.set $17
   i32.const 3264
   v128.load64_splat
   local.set $18
   i32.const 3272
   v128.load64_splat
   local.set $19
   i32.const 3280
   v128.load64_splat
   local.set $20
   i32.const 3288
   v128.load64_splat
   local.set $21
   i32.const 3296
   v128.load64_splat
   local.set $23
   f64.const 1
   local.set $4
   v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
   local.set $22
   v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  else
   local.get $4
   local.set $8
   i32.const 3216
   v128.load64_splat
   local.set $13
   i32.const 3224
   v128.load64_splat
   local.set $10
   i32.const 3232
   v128.load64_splat
   local.set $14
   i32.const 3240
   v128.load64_splat
   local.set $15
   i32.const 3248
   v128.load64_splat
   local.set $16
   i32.const 3256
   v128.load64_splat
   local.set $17
   i32.const 3264
   v128.load64_splat
   local.set $18
   i32.const 3272
   v128.load64_splat
   local.set $19
   i32.const 3280
   v128.load64_splat
   local.set $20
   i32.const 3288
   v128.load64_splat
   local.set $21
   i32.const 3296
   v128.load64_splat
   local.set $23
   i32.const 1
   local.set $25
   f64.const 3.054936363499605e-151
   local.set $4
   block $__inlined_func$assembly/temperature/prescale64$12
    local.get $5
    f64.const 8452712498170643941637436e246
    f64.gt
    if (result i32)
     i32.const 1
    else
     local.get $8
     f64.abs
     f64.const 8452712498170643941637436e246
     f64.gt
     local.get $5
     f64.const 1
     f64.gt
     i32.and
    end
    br_if $__inlined_func$assembly/temperature/prescale64$12
    f64.const 3273390607896141870013189e126
    local.set $4
    local.get $8
    f64.abs
    f64.const 3.872591914849318e-121
    f64.lt
    local.get $5
    f64.const 1.1830521861667747e-271
    f64.lt
    i32.and
    br_if $__inlined_func$assembly/temperature/prescale64$12
    f64.const 1
    local.set $4
   end
   f64.const 1
   local.get $5
   local.get $4
   f64.mul
   f64.div
   f64.const 1797693134862315708145274e284
   f64.min
   f64x2.splat
   local.set $22
   local.get $4
   f64x2.splat
  end
  local.set $24
  local.get $8
  local.get $4
  f64.mul
  f64x2.splat
  local.set $12
  local.get $23
  local.get $6
  v128.load
  f64x2.add
  local.set $7
  local.get $6
  v128.load offset=16
  local.set $11
  local.get $0
  local.get $3
  i32.const -4
  i32.and
  i32.const 3
  i32.shl
  i32.add
  local.set $26
  loop $for-loop|0
   local.get $0
   local.get $26
   i32.lt_u
   if
    local.get $0
    v128.load
    local.set $27
    local.get $0
    v128.load offset=16
    local.set $9
    local.get $25
    if (result v128)
     local.get $9
     local.get $24
     f64x2.mul
     local.get $12
     f64x2.sub
     local.get $22
     f64x2.mul
     local.set $9
     local.get $27
     local.get $24
     f64x2.mul
     local.get $12
     f64x2.sub
     local.get $22
     f64x2.mul
    else
     local.get $9
     local.get $12
     f64x2.sub
     local.set $9
     local.get $27
     local.get $12
     f64x2.sub
    end
    local.get $21
    f64x2.pmax
    local.tee $27
    local.get $13
    local.get $10
    f64x2.relaxed_madd
    local.tee $28
    local.get $10
    f64x2.sub
    local.tee $29
    local.get $15
    local.get $29
    local.get $14
    local.get $27
    f64x2.relaxed_nmadd
    f64x2.relaxed_nmadd
    local.set $27
    local.get $9
    local.get $21
    f64x2.pmax
    local.tee $9
    local.get $13
    local.get $10
    f64x2.relaxed_madd
    local.tee $29
    local.get $10
    f64x2.sub
    local.tee $30
    local.get $15
    local.get $30
    local.get $14
    local.get $9
    f64x2.relaxed_nmadd
    f64x2.relaxed_nmadd
    local.set $9
    local.get $7
    local.get $28
    i32.const 47
    i64x2.shl
    local.get $28
    i64x2.extract_lane 0
    i32.wrap_i64
    i32.const 31
    i32.and
    i32.const 4
    i32.shl
    i32.const 2704
    i32.add
    v128.load
    local.tee $30
    local.get $28
    i64x2.extract_lane 1
    i32.wrap_i64
    i32.const 31
    i32.and
    i32.const 4
    i32.shl
    i32.const 2704
    i32.add
    v128.load
    local.tee $28
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    i64x2.add
    local.tee $31
    local.get $27
    local.get $27
    f64x2.mul
    local.tee $32
    local.get $32
    local.get $16
    local.get $32
    local.get $17
    local.get $27
    local.get $18
    f64x2.relaxed_madd
    f64x2.relaxed_madd
    local.get $19
    local.get $27
    local.get $20
    f64x2.relaxed_madd
    f64x2.relaxed_madd
    local.get $27
    f64x2.relaxed_madd
    local.get $30
    local.get $28
    i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
    f64x2.add
    local.get $31
    f64x2.relaxed_madd
    local.tee $27
    f64x2.add
    local.tee $28
    local.get $29
    i32.const 47
    i64x2.shl
    local.get $29
    i64x2.extract_lane 0
    i32.wrap_i64
    i32.const 31
    i32.and
    i32.const 4
    i32.shl
    i32.const 2704
    i32.add
    v128.load
    local.tee $30
    local.get $29
    i64x2.extract_lane 1
    i32.wrap_i64
    i32.const 31
    i32.and
    i32.const 4
    i32.shl
    i32.const 2704
    i32.add
    v128.load
    local.tee $29
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    i64x2.add
    local.tee $31
    local.get $9
    local.get $9
    f64x2.mul
    local.tee $32
    local.get $32
    local.get $16
    local.get $32
    local.get $17
    local.get $9
    local.get $18
    f64x2.relaxed_madd
    f64x2.relaxed_madd
    local.get $19
    local.get $9
    local.get $20
    f64x2.relaxed_madd
    f64x2.relaxed_madd
    local.get $9
    f64x2.relaxed_madd
    local.get $30
    local.get $29
    i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
    f64x2.add
    local.get $31
    f64x2.relaxed_madd
    local.tee $29
    f64x2.add
    local.set $9
    local.get $11
    local.get $27
    local.get $28
    local.get $7
    f64x2.sub
    f64x2.sub
    f64x2.add
    local.get $29
    local.get $9
    local.get $28
    f64x2.sub
    f64x2.sub
    f64x2.add
    local.set $11
    local.get $9
    local.set $7
    local.get $1
    local.get $27
    v128.store
    local.get $1
    local.get $29
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    local.get $2
    i32.const 1
    i32.shr_u
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
  local.get $3
  i32.const 3
  i32.and
  local.set $3
  loop $for-loop|1
   local.get $3
   if
    block $for-break1
     local.get $3
     i32.const 1
     i32.eq
     if (result v128)
      local.get $0
      v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
      v128.load64_lane 0
     else
      local.get $0
      v128.load
     end
     local.set $9
     local.get $25
     if (result v128)
      local.get $9
      local.get $24
      f64x2.mul
      local.get $12
      f64x2.sub
      local.get $22
      f64x2.mul
     else
      local.get $9
      local.get $12
      f64x2.sub
     end
     local.get $21
     f64x2.pmax
     local.tee $9
     local.get $13
     local.get $10
     f64x2.relaxed_madd
     local.tee $27
     local.get $10
     f64x2.sub
     local.tee $28
     local.get $15
     local.get $28
     local.get $14
     local.get $9
     f64x2.relaxed_nmadd
     f64x2.relaxed_nmadd
     local.set $9
     local.get $7
     local.get $27
     i32.const 47
     i64x2.shl
     local.get $27
     i64x2.extract_lane 0
     i32.wrap_i64
     i32.const 31
     i32.and
     i32.const 4
     i32.shl
     i32.const 2704
     i32.add
     v128.load
     local.tee $28
     local.get $27
     i64x2.extract_lane 1
     i32.wrap_i64
     i32.const 31
     i32.and
     i32.const 4
     i32.shl
     i32.const 2704
     i32.add
     v128.load
     local.tee $27
     i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
     i64x2.add
     local.tee $29
     local.get $9
     local.get $9
     f64x2.mul
     local.tee $30
     local.get $30
     local.get $16
     local.get $30
     local.get $17
     local.get $9
     local.get $18
     f64x2.relaxed_madd
     f64x2.relaxed_madd
     local.get $19
     local.get $9
     local.get $20
     f64x2.relaxed_madd
     f64x2.relaxed_madd
     local.get $9
     f64x2.relaxed_madd
     local.get $28
     local.get $27
     i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
     f64x2.add
     local.get $29
     f64x2.relaxed_madd
     local.tee $27
     f64x2.add
     local.set $9
     local.get $11
     local.get $27
     local.get $9
     local.get $7
     f64x2.sub
     f64x2.sub
     f64x2.add
     local.set $11
     local.get $9
     local.set $7
     local.get $3
     i32.const 1
     i32.eq
     if
      local.get $1
      local.get $27
      v128.store64_lane 0
      br $for-break1
     end
     local.get $1
     local.get $27
     v128.store
     local.get $3
     i32.const 2
     i32.sub
     local.set $3
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     local.get $2
     i32.const 2
     i32.shr_u
     i32.add
     local.set $1
     br $for-loop|1
    end
   end
  end
  local.get $6
  local.get $7
  local.get $23
  f64x2.sub
  local.tee $7
  v128.store
  local.get $6
  local.get $11
  v128.store offset=16
  local.get $7
  f64x2.extract_lane 0
  local.tee $5
  local.get $7
  f64x2.extract_lane 1
  local.tee $8
  f64.add
  local.tee $4
  local.get $5
  f64.sub
  local.set $33
  local.get $4
  local.get $5
  local.get $4
  local.get $33
  f64.sub
  f64.sub
  local.get $8
  local.get $33
  f64.sub
  f64.add
  local.get $11
  f64x2.extract_lane 0
  local.get $11
  f64x2.extract_lane 1
  f64.add
  f64.add
  f64.add
 )
 (func $assembly/rows/expSumBy (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f32) (param $5 f64) (param $6 i32) (result f64)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 f32)
  (local $26 i32)
  (local $27 i32)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  local.get $5
  f64.const 1
  f64.eq
  if (result v128)
   f64.const 1
   local.set $5
   i32.const 2560
   v128.load32_splat
   local.set $12
   i32.const 2564
   v128.load32_splat
   local.set $8
   i32.const 2568
   v128.load32_splat
   local.set $13
   i32.const 2572
   v128.load32_splat
   local.set $14
   i32.const 2576
   v128.load32_splat
   local.set $15
   i32.const 2580
   v128.load32_splat
   local.set $16
   i32.const 2584
   v128.load32_splat
   local.set $17
   i32.const 2588
   v128.load32_splat
   local.set $18
   i32.const 2592
   v128.load32_splat
   local.set $19
   i32.const 2596
   v128.load32_splat
   local.set $20
   f32.const 1
   local.set $25
   v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
  else
   i32.const 2560
   v128.load32_splat
   local.set $12
   i32.const 2564
   v128.load32_splat
   local.set $8
   i32.const 2568
   v128.load32_splat
   local.set $13
   i32.const 2572
   v128.load32_splat
   local.set $14
   i32.const 2576
   v128.load32_splat
   local.set $15
   i32.const 2580
   v128.load32_splat
   local.set $16
   i32.const 2584
   v128.load32_splat
   local.set $17
   i32.const 2588
   v128.load32_splat
   local.set $18
   i32.const 2592
   v128.load32_splat
   local.set $19
   i32.const 2596
   v128.load32_splat
   local.set $20
   i32.const 1
   local.set $26
   block $__inlined_func$assembly/temperature/prescale$5 (result f32)
    f32.const 8.673617379884035e-19
    local.get $5
    f64.const 1267650600228229401496703e6
    f64.gt
    br_if $__inlined_func$assembly/temperature/prescale$5
    drop
    f32.const 1152921504606846976
    local.get $4
    f64.promote_f32
    f64.abs
    f64.const 9.5367431640625e-07
    f64.lt
    local.get $5
    f64.const 7.888609052210118e-31
    f64.lt
    i32.and
    br_if $__inlined_func$assembly/temperature/prescale$5
    drop
    f32.const 1
   end
   local.tee $25
   f32x4.splat
  end
  local.set $23
  local.get $26
  if (result f32)
   f64.const 1
   local.get $5
   local.get $25
   f64.promote_f32
   f64.mul
   f64.div
   f64.const 1.1754943508222875e-38
   f64.max
   f64.const 8507059173023461586584365e13
   f64.min
   f32.demote_f64
  else
   f32.const 1
  end
  f32x4.splat
  local.set $24
  local.get $4
  local.get $25
  f32.mul
  f32x4.splat
  local.set $9
  local.get $6
  v128.load
  local.set $21
  local.get $6
  v128.load offset=16
  local.set $22
  local.get $0
  local.get $3
  i32.const -16
  i32.and
  i32.const 2
  i32.shl
  i32.add
  local.set $27
  loop $for-loop|0
   local.get $0
   local.get $27
   i32.lt_u
   if
    local.get $0
    v128.load
    local.set $28
    local.get $0
    v128.load offset=16
    local.set $7
    local.get $0
    v128.load offset=32
    local.set $10
    local.get $0
    v128.load offset=48
    local.set $29
    local.get $26
    if (result v128)
     local.get $7
     local.get $23
     f32x4.mul
     local.get $9
     f32x4.sub
     local.get $24
     f32x4.mul
     local.set $11
     local.get $10
     local.get $23
     f32x4.mul
     local.get $9
     f32x4.sub
     local.get $24
     f32x4.mul
     local.set $7
     local.get $29
     local.get $23
     f32x4.mul
     local.get $9
     f32x4.sub
     local.get $24
     f32x4.mul
     local.set $10
     local.get $28
     local.get $23
     f32x4.mul
     local.get $9
     f32x4.sub
     local.get $24
     f32x4.mul
    else
     local.get $7
     local.get $9
     f32x4.sub
     local.set $11
     local.get $10
     local.get $9
     f32x4.sub
     local.set $7
     local.get $29
     local.get $9
     f32x4.sub
     local.set $10
     local.get $28
     local.get $9
     f32x4.sub
    end
    local.get $20
    f32x4.pmax
    local.tee $28
    local.get $12
    local.get $8
    f32x4.relaxed_madd
    local.tee $29
    local.get $8
    f32x4.sub
    local.tee $30
    local.get $14
    local.get $30
    local.get $13
    local.get $28
    f32x4.relaxed_nmadd
    f32x4.relaxed_nmadd
    local.tee $28
    local.get $28
    f32x4.mul
    local.set $30
    local.get $1
    local.get $29
    i32.const 23
    i32x4.shl
    local.tee $29
    local.get $15
    local.get $30
    local.get $16
    local.get $28
    local.get $17
    f32x4.relaxed_madd
    f32x4.relaxed_madd
    local.get $30
    local.get $18
    local.get $28
    local.get $19
    f32x4.relaxed_madd
    f32x4.relaxed_madd
    local.get $30
    local.get $28
    f32x4.relaxed_madd
    local.get $29
    f32x4.relaxed_madd
    local.tee $28
    v128.store
    local.get $11
    local.get $20
    f32x4.pmax
    local.tee $11
    local.get $12
    local.get $8
    f32x4.relaxed_madd
    local.tee $29
    local.get $8
    f32x4.sub
    local.tee $30
    local.get $14
    local.get $30
    local.get $13
    local.get $11
    f32x4.relaxed_nmadd
    f32x4.relaxed_nmadd
    local.tee $11
    local.get $11
    f32x4.mul
    local.set $30
    local.get $1
    local.get $29
    i32.const 23
    i32x4.shl
    local.tee $29
    local.get $15
    local.get $30
    local.get $16
    local.get $11
    local.get $17
    f32x4.relaxed_madd
    f32x4.relaxed_madd
    local.get $30
    local.get $18
    local.get $11
    local.get $19
    f32x4.relaxed_madd
    f32x4.relaxed_madd
    local.get $30
    local.get $11
    f32x4.relaxed_madd
    local.get $29
    f32x4.relaxed_madd
    local.tee $11
    v128.store offset=16
    local.get $7
    local.get $20
    f32x4.pmax
    local.tee $7
    local.get $12
    local.get $8
    f32x4.relaxed_madd
    local.tee $29
    local.get $8
    f32x4.sub
    local.tee $30
    local.get $14
    local.get $30
    local.get $13
    local.get $7
    f32x4.relaxed_nmadd
    f32x4.relaxed_nmadd
    local.tee $7
    local.get $7
    f32x4.mul
    local.set $30
    local.get $1
    local.get $29
    i32.const 23
    i32x4.shl
    local.tee $29
    local.get $15
    local.get $30
    local.get $16
    local.get $7
    local.get $17
    f32x4.relaxed_madd
    f32x4.relaxed_madd
    local.get $30
    local.get $18
    local.get $7
    local.get $19
    f32x4.relaxed_madd
    f32x4.relaxed_madd
    local.get $30
    local.get $7
    f32x4.relaxed_madd
    local.get $29
    f32x4.relaxed_madd
    local.tee $7
    v128.store offset=32
    local.get $10
    local.get $20
    f32x4.pmax
    local.tee $10
    local.get $12
    local.get $8
    f32x4.relaxed_madd
    local.tee $29
    local.get $8
    f32x4.sub
    local.tee $30
    local.get $14
    local.get $30
    local.get $13
    local.get $10
    f32x4.relaxed_nmadd
    f32x4.relaxed_nmadd
    local.tee $10
    local.get $10
    f32x4.mul
    local.set $30
    local.get $1
    local.get $29
    i32.const 23
    i32x4.shl
    local.tee $29
    local.get $15
    local.get $30
    local.get $16
    local.get $10
    local.get $17
    f32x4.relaxed_madd
    f32x4.relaxed_madd
    local.get $30
    local.get $18
    local.get $10
    local.get $19
    f32x4.relaxed_madd
    f32x4.relaxed_madd
    local.get $30
    local.get $10
    f32x4.relaxed_madd
    local.get $29
    f32x4.relaxed_madd
    local.tee $10
    v128.store offset=48
    local.get $21
    local.get $28
    local.get $11
    f32x4.add
    local.get $7
    local.get $10
    f32x4.add
    f32x4.add
    local.tee $7
    f64x2.promote_low_f32x4
    f64x2.add
    local.set $21
    local.get $22
    local.get $7
    local.get $7
    i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
    f64x2.promote_low_f32x4
    f64x2.add
    local.set $22
    local.get $1
    local.get $2
    i32.add
    local.set $1
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    br $for-loop|0
   end
  end
  local.get $3
  i32.const 15
  i32.and
  local.set $3
  loop $for-loop|1
   local.get $3
   if
    block $for-break1
     local.get $3
     i32.const 3
     i32.and
     local.set $27
     local.get $3
     i32.const 4
     i32.lt_u
     if (result v128)
      block $assembly/lanes/loadPart|inlined.1 (result v128)
       local.get $27
       i32.const 1
       i32.eq
       if
        local.get $0
        v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
        v128.load32_lane 0
        br $assembly/lanes/loadPart|inlined.1
       end
       local.get $0
       v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
       v128.load64_lane 0
       local.set $7
       local.get $27
       i32.const 2
       i32.eq
       if (result v128)
        local.get $7
       else
        local.get $0
        i32.const 8
        i32.add
        local.get $7
        v128.load32_lane 2
       end
      end
     else
      local.get $0
      v128.load
     end
     local.set $7
     local.get $26
     if (result v128)
      local.get $7
      local.get $23
      f32x4.mul
      local.get $9
      f32x4.sub
      local.get $24
      f32x4.mul
     else
      local.get $7
      local.get $9
      f32x4.sub
     end
     local.get $20
     f32x4.pmax
     local.tee $7
     local.get $12
     local.get $8
     f32x4.relaxed_madd
     local.tee $10
     local.get $8
     f32x4.sub
     local.tee $11
     local.get $14
     local.get $11
     local.get $13
     local.get $7
     f32x4.relaxed_nmadd
     f32x4.relaxed_nmadd
     local.tee $7
     local.get $7
     f32x4.mul
     local.set $11
     local.get $21
     local.get $10
     i32.const 23
     i32x4.shl
     local.tee $10
     local.get $15
     local.get $11
     local.get $16
     local.get $7
     local.get $17
     f32x4.relaxed_madd
     f32x4.relaxed_madd
     local.get $11
     local.get $18
     local.get $7
     local.get $19
     f32x4.relaxed_madd
     f32x4.relaxed_madd
     local.get $11
     local.get $7
     f32x4.relaxed_madd
     local.get $10
     f32x4.relaxed_madd
     local.tee $7
     f64x2.promote_low_f32x4
     f64x2.add
     local.set $21
     local.get $22
     local.get $7
     local.get $7
     i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
     f64x2.promote_low_f32x4
     f64x2.add
     local.set $22
     local.get $3
     i32.const 4
     i32.lt_u
     if
      local.get $27
      i32.const 1
      i32.eq
      if
       local.get $1
       local.get $7
       v128.store32_lane 0
      else
       local.get $1
       local.get $7
       v128.store64_lane 0
      end
      local.get $27
      i32.const 3
      i32.eq
      if
       local.get $1
       i32.const 8
       i32.add
       local.get $7
       v128.store32_lane 2
      end
      br $for-break1
     end
     local.get $1
     local.get $7
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     local.get $2
     i32.const 2
     i32.shr_u
     i32.add
     local.set $1
     local.get $3
     i32.const 4
     i32.sub
     local.set $3
     br $for-loop|1
    end
   end
  end
  local.get $6
  local.get $21
  v128.store
  local.get $6
  local.get $22
  v128.store offset=16
  local.get $21
  local.get $22
  f64x2.add
  local.tee $7
  f64x2.extract_lane 0
  local.get $7
  f64x2.extract_lane 1
  f64.add
 )
 (func $assembly/log/log (param $0 f64) (result f64)
  (local $1 i32)
  (local $2 f64)
  (local $3 i64)
  (local $4 f64)
  (local $5 f64)
  local.get $0
  f64.const inf
  f64.lt
  local.get $0
  f64.const 0
  f64.gt
  i32.and
  i32.eqz
  if
   f64.const -inf
   local.get $0
   local.get $0
   f64.const 0
   f64.eq
   select
   return
  end
  local.get $0
  i64.reinterpret_f64
  local.tee $3
  i64.const 52
  i64.shr_u
  i32.wrap_i64
  i32.const 1023
  i32.sub
  local.set $1
  local.get $3
  i64.const 4503599627370495
  i64.and
  i64.const 4607182418800017408
  i64.or
  f64.reinterpret_i64
  local.tee $0
  f64.const 1.4142135623730951
  f64.gt
  if
   local.get $1
   i32.const 1
   i32.add
   local.set $1
   local.get $0
   f64.const 0.5
   f64.mul
   local.set $0
  end
  local.get $0
  f64.const -1
  f64.add
  local.tee $2
  local.get $0
  f64.const 1
  f64.add
  f64.div
  local.tee $5
  local.get $5
  f64.mul
  local.set $4
  local.get $1
  f64.convert_i32_s
  local.tee $0
  f64.const 0.6931471803691238
  f64.mul
  local.get $2
  local.get $5
  local.get $2
  local.get $4
  local.get $4
  f64.add
  local.get $4
  f64.const 0.047619047619047616
  f64.mul
  f64.const 0.05263157894736842
  f64.add
  local.get $4
  f64.mul
  f64.const 0.058823529411764705
  f64.add
  local.get $4
  f64.mul
  f64.const 0.06666666666666667
  f64.add
  local.get $4
  f64.mul
  f64.const 0.07692307692307693
  f64.add
  local.get $4
  f64.mul
  f64.const 0.09090909090909091
  f64.add
  local.get $4
  f64.mul
  f64.const 0.1111111111111111
  f64.add
  local.get $4
  f64.mul
  f64.const 0.14285714285714285
  f64.add
  local.get $4
  f64.mul
  f64.const 0.2
  f64.add
  local.get $4
  f64.mul
  f64.const 0.3333333333333333
  f64.add
  f64.mul
  f64.sub
  f64.mul
  local.get $0
  f64.const 1.9082149292705877e-10
  f64.mul
  f64.sub
  f64.sub
  f64.add
 )
 (func $assembly/rows64/max (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 f64)
  (local $7 f64)
  (local $8 i32)
  v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
  local.set $2
  v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
  local.set $3
  v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
  local.set $4
  v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
  local.set $5
  local.get $0
  local.get $1
  i32.const -8
  i32.and
  i32.const 3
  i32.shl
  i32.add
  local.set $8
  loop $for-loop|0
   local.get $0
   local.get $8
   i32.lt_u
   if
    local.get $2
    local.get $0
    v128.load
    f64x2.pmax
    local.set $2
    local.get $3
    local.get $0
    v128.load offset=16
    f64x2.pmax
    local.set $3
    local.get $4
    local.get $0
    v128.load offset=32
    f64x2.pmax
    local.set $4
    local.get $5
    local.get $0
    v128.load offset=48
    f64x2.pmax
    local.set $5
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    br $for-loop|0
   end
  end
  local.get $8
  local.get $1
  i32.const 6
  i32.and
  i32.const 3
  i32.shl
  i32.add
  local.set $8
  loop $for-loop|1
   local.get $0
   local.get $8
   i32.lt_u
   if
    local.get $2
    local.get $0
    v128.load
    f64x2.pmax
    local.set $2
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    br $for-loop|1
   end
  end
  local.get $2
  local.get $1
  i32.const 1
  i32.and
  if (result v128)
   local.get $3
   local.get $0
   v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
   v128.load64_lane 0
   f64x2.pmax
  else
   local.get $3
  end
  f64x2.pmax
  local.get $4
  local.get $5
  f64x2.pmax
  f64x2.pmax
  local.tee $2
  f64x2.extract_lane 0
  local.set $6
  local.get $2
  f64x2.extract_lane 1
  local.tee $7
  local.get $6
  local.get $6
  local.get $7
  f64.lt
  select
 )
 (func $assembly/rows/max (param $0 i32) (param $1 i32) (result f32)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 i32)
  v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
  local.set $3
  v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
  local.set $2
  v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
  local.set $4
  v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
  local.set $5
  local.get $0
  local.get $1
  i32.const -16
  i32.and
  i32.const 2
  i32.shl
  i32.add
  local.set $6
  loop $for-loop|0
   local.get $0
   local.get $6
   i32.lt_u
   if
    local.get $3
    local.get $0
    v128.load
    f32x4.pmax
    local.set $3
    local.get $2
    local.get $0
    v128.load offset=16
    f32x4.pmax
    local.set $2
    local.get $4
    local.get $0
    v128.load offset=32
    f32x4.pmax
    local.set $4
    local.get $5
    local.get $0
    v128.load offset=48
    f32x4.pmax
    local.set $5
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    br $for-loop|0
   end
  end
  local.get $6
  local.get $1
  i32.const 12
  i32.and
  i32.const 2
  i32.shl
  i32.add
  local.set $6
  loop $for-loop|1
   local.get $0
   local.get $6
   i32.lt_u
   if
    local.get $3
    local.get $0
    v128.load
    f32x4.pmax
    local.set $3
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    br $for-loop|1
   end
  end
  local.get $3
  local.get $1
  i32.const 3
  i32.and
  local.tee $1
  if (result v128)
   local.get $2
   block $assembly/lanes/loadPart|inlined.0 (result v128)
    local.get $1
    i32.const 1
    i32.eq
    if
     local.get $0
     v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
     v128.load32_lane 0
     br $assembly/lanes/loadPart|inlined.0
    end
    local.get $0
    v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
    v128.load64_lane 0
    local.set $2
    local.get $1
    i32.const 2
    i32.eq
    if (result v128)
     local.get $2
    else
     local.get $0
     i32.const 8
     i32.add
     local.get $2
     v128.load32_lane 2
    end
   end
   f32x4.pmax
  else
   local.get $2
  end
  f32x4.pmax
  local.get $4
  local.get $5
  f32x4.pmax
  f32x4.pmax
  local.tee $2
  local.get $2
  local.get $2
  i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
  f32x4.pmax
  local.tee $2
  local.get $2
  local.get $2
  i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11
  f32x4.pmax
  f32x4.extract_lane 0
 )
 (func $assembly/rows64/softmax (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 i32)
  (local $6 v128)
  (local $7 i32)
  (local $8 f64)
  (local $9 i32)
  local.get $3
  i32.const 3
  i32.shl
  local.set $7
  loop $for-loop|0
   local.get $2
   if
    i32.const 2608
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    v128.store
    i32.const 2624
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    v128.store
    f64.const 1
    local.get $0
    local.get $1
    i32.const 64
    local.get $3
    local.get $0
    local.get $3
    call $assembly/rows64/max
    local.get $4
    i32.const 2608
    call $assembly/rows64/expSumBy
    f64.div
    local.tee $8
    f64x2.splat
    local.set $6
    local.get $1
    local.tee $5
    local.get $3
    i32.const -8
    i32.and
    i32.const 3
    i32.shl
    i32.add
    local.set $9
    loop $for-loop|00
     local.get $5
     local.get $9
     i32.lt_u
     if
      local.get $5
      local.get $5
      v128.load
      local.get $6
      f64x2.mul
      v128.store
      local.get $5
      local.get $5
      v128.load offset=16
      local.get $6
      f64x2.mul
      v128.store offset=16
      local.get $5
      local.get $5
      v128.load offset=32
      local.get $6
      f64x2.mul
      v128.store offset=32
      local.get $5
      local.get $5
      v128.load offset=48
      local.get $6
      f64x2.mul
      v128.store offset=48
      local.get $5
      i32.const -64
      i32.sub
      local.set $5
      br $for-loop|00
     end
    end
    local.get $9
    local.get $3
    i32.const 6
    i32.and
    i32.const 3
    i32.shl
    i32.add
    local.set $9
    loop $for-loop|1
     local.get $5
     local.get $9
     i32.lt_u
     if
      local.get $5
      local.get $5
      v128.load
      local.get $6
      f64x2.mul
      v128.store
      local.get $5
      i32.const 16
      i32.add
      local.set $5
      br $for-loop|1
     end
    end
    local.get $3
    i32.const 1
    i32.and
    if
     local.get $5
     local.get $5
     f64.load
     local.get $8
     f64.mul
     f64.store
    end
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $0
    local.get $7
    i32.add
    local.set $0
    local.get $1
    local.get $7
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
 )
 (func $assembly/rows64/logSoftmax (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 i32)
  (local $6 i32)
  (local $7 f64)
  (local $8 v128)
  (local $9 i32)
  (local $10 i32)
  (local $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  local.get $3
  i32.const 3
  i32.shl
  local.set $9
  loop $for-loop|0
   local.get $2
   if
    i32.const 2608
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    v128.store
    i32.const 2624
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    v128.store
    local.get $1
    local.set $6
    local.get $0
    local.tee $5
    local.get $3
    call $assembly/rows64/max
    local.set $11
    local.get $5
    local.get $3
    i32.const -2
    i32.and
    i32.const 3
    i32.shl
    i32.add
    local.set $10
    local.get $5
    i32.const 2640
    i32.const 0
    local.get $3
    local.get $11
    local.get $4
    i32.const 2608
    call $assembly/rows64/expSumBy
    call $assembly/log/log
    local.tee $7
    f64x2.splat
    local.set $8
    local.get $4
    f64.const 1
    f64.eq
    if
     local.get $11
     f64x2.splat
     local.set $12
     loop $for-loop|00
      local.get $5
      local.get $10
      i32.lt_u
      if
       local.get $6
       local.get $5
       v128.load
       local.get $12
       f64x2.sub
       local.get $8
       f64x2.sub
       v128.store
       local.get $5
       i32.const 16
       i32.add
       local.set $5
       local.get $6
       i32.const 16
       i32.add
       local.set $6
       br $for-loop|00
      end
     end
     local.get $3
     i32.const 1
     i32.and
     if
      local.get $6
      local.get $5
      f64.load
      local.get $11
      f64.sub
      local.get $7
      f64.sub
      f64.store
     end
    else
     f64.const 3.054936363499605e-151
     local.set $7
     block $__inlined_func$assembly/temperature/prescale64$14
      local.get $4
      f64.const 8452712498170643941637436e246
      f64.gt
      if (result i32)
       i32.const 1
      else
       local.get $11
       f64.abs
       f64.const 8452712498170643941637436e246
       f64.gt
       local.get $4
       f64.const 1
       f64.gt
       i32.and
      end
      br_if $__inlined_func$assembly/temperature/prescale64$14
      f64.const 3273390607896141870013189e126
      local.set $7
      local.get $11
      f64.abs
      f64.const 3.872591914849318e-121
      f64.lt
      local.get $4
      f64.const 1.1830521861667747e-271
      f64.lt
      i32.and
      br_if $__inlined_func$assembly/temperature/prescale64$14
      f64.const 1
      local.set $7
     end
     local.get $7
     f64x2.splat
     local.set $15
     local.get $11
     local.get $7
     f64.mul
     f64x2.splat
     local.set $12
     local.get $4
     local.get $7
     f64.mul
     local.tee $7
     f64x2.splat
     local.set $16
     f64.const 1
     local.get $7
     f64.div
     f64.const 1797693134862315708145274e284
     f64.min
     f64x2.splat
     local.set $17
     loop $for-loop|1
      local.get $5
      local.get $10
      i32.lt_u
      if
       local.get $5
       v128.load
       local.get $15
       f64x2.mul
       local.tee $13
       local.get $12
       f64x2.sub
       local.tee $14
       local.get $13
       f64x2.sub
       local.set $18
       local.get $6
       local.get $14
       local.get $16
       f64x2.div
       local.tee $19
       local.get $8
       local.get $8
       local.get $13
       local.get $14
       local.get $18
       f64x2.sub
       f64x2.sub
       local.get $12
       local.get $18
       f64x2.add
       f64x2.sub
       local.get $17
       f64x2.mul
       f64x2.sub
       local.get $19
       v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
       f64x2.eq
       v128.bitselect
       f64x2.sub
       v128.store
       local.get $5
       i32.const 16
       i32.add
       local.set $5
       local.get $6
       i32.const 16
       i32.add
       local.set $6
       br $for-loop|1
      end
     end
     local.get $3
     i32.const 1
     i32.and
     if
      local.get $5
      v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
      v128.load64_lane 0
      local.get $15
      f64x2.mul
      local.tee $13
      local.get $12
      f64x2.sub
      local.tee $14
      local.get $13
      f64x2.sub
      local.set $15
      local.get $6
      local.get $14
      local.get $16
      f64x2.div
      local.tee $16
      local.get $8
      local.get $8
      local.get $13
      local.get $14
      local.get $15
      f64x2.sub
      f64x2.sub
      local.get $12
      local.get $15
      f64x2.add
      f64x2.sub
      local.get $17
      f64x2.mul
      f64x2.sub
      local.get $16
      v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
      f64x2.eq
      v128.bitselect
      f64x2.sub
      v128.store64_lane 0
     end
    end
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $0
    local.get $9
    i32.add
    local.set $0
    local.get $1
    local.get $9
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
 )
 (func $assembly/rows/softmax (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 i32)
  (local $6 v128)
  (local $7 i32)
  (local $8 v128)
  (local $9 i32)
  local.get $3
  i32.const 2
  i32.shl
  local.set $7
  loop $for-loop|0
   local.get $2
   if
    i32.const 2608
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    v128.store
    i32.const 2624
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    v128.store
    f64.const 1
    local.get $0
    local.get $1
    i32.const 64
    local.get $3
    local.get $0
    local.get $3
    call $assembly/rows/max
    local.get $4
    i32.const 2608
    call $assembly/rows/expSumBy
    f64.div
    f32.demote_f64
    f32x4.splat
    local.set $8
    local.get $1
    local.tee $5
    local.get $3
    i32.const -16
    i32.and
    i32.const 2
    i32.shl
    i32.add
    local.set $9
    loop $for-loop|00
     local.get $5
     local.get $9
     i32.lt_u
     if
      local.get $5
      local.get $5
      v128.load
      local.get $8
      f32x4.mul
      v128.store
      local.get $5
      local.get $5
      v128.load offset=16
      local.get $8
      f32x4.mul
      v128.store offset=16
      local.get $5
      local.get $5
      v128.load offset=32
      local.get $8
      f32x4.mul
      v128.store offset=32
      local.get $5
      local.get $5
      v128.load offset=48
      local.get $8
      f32x4.mul
      v128.store offset=48
      local.get $5
      i32.const -64
      i32.sub
      local.set $5
      br $for-loop|00
     end
    end
    local.get $9
    local.get $3
    i32.const 12
    i32.and
    i32.const 2
    i32.shl
    i32.add
    local.set $9
    loop $for-loop|1
     local.get $5
     local.get $9
     i32.lt_u
     if
      local.get $5
      local.get $5
      v128.load
      local.get $8
      f32x4.mul
      v128.store
      local.get $5
      i32.const 16
      i32.add
      local.set $5
      br $for-loop|1
     end
    end
    local.get $3
    i32.const 3
    i32.and
    local.tee $9
    if
     block $assembly/lanes/loadPart|inlined.5 (result v128)
      local.get $9
      i32.const 1
      i32.eq
      if
       local.get $5
       v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
       v128.load32_lane 0
       br $assembly/lanes/loadPart|inlined.5
      end
      local.get $5
      v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
      v128.load64_lane 0
      local.set $6
      local.get $9
      i32.const 2
      i32.eq
      if (result v128)
       local.get $6
      else
       local.get $5
       i32.const 8
       i32.add
       local.get $6
       v128.load32_lane 2
      end
     end
     local.get $8
     f32x4.mul
     local.set $6
     local.get $9
     i32.const 1
     i32.eq
     if
      local.get $5
      local.get $6
      v128.store32_lane 0
     else
      local.get $5
      local.get $6
      v128.store64_lane 0
     end
     local.get $9
     i32.const 3
     i32.eq
     if
      local.get $5
      i32.const 8
      i32.add
      local.get $6
      v128.store32_lane 2
     end
    end
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $0
    local.get $7
    i32.add
    local.set $0
    local.get $1
    local.get $7
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
 )
 (func $assembly/rows/logSoftmax (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 i32)
  (local $6 f32)
  local.get $3
  i32.const 2
  i32.shl
  local.set $5
  loop $for-loop|0
   local.get $2
   if
    i32.const 2608
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    v128.store
    i32.const 2624
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    v128.store
    local.get $0
    local.get $1
    local.get $3
    local.get $0
    local.get $3
    call $assembly/rows/max
    local.tee $6
    local.get $4
    local.get $0
    i32.const 2640
    i32.const 0
    local.get $3
    local.get $6
    local.get $4
    i32.const 2608
    call $assembly/rows/expSumBy
    call $assembly/log/log
    call $assembly/rows/shift
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $0
    local.get $5
    i32.add
    local.set $0
    local.get $1
    local.get $5
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
 )
 (func $~start
  (local $0 f64)
  (local $1 f64)
  (local $2 f64)
  (local $3 i32)
  (local $4 f64)
  (local $5 f64)
  (local $6 f64)
  (local $7 i32)
  (local $8 f64)
  (local $9 f64)
  (local $10 f64)
  loop $for-loop|0
   local.get $7
   i32.const 32
   i32.lt_s
   if
    f64.const 1
    local.set $5
    f64.const 0
    local.set $0
    f64.const 2
    local.set $2
    f64.const 0
    local.set $9
    i32.const 16
    local.set $3
    loop $for-loop|1
     local.get $3
     i32.const 0
     i32.gt_s
     if
      local.get $2
      local.tee $1
      f64.sqrt
      local.tee $2
      f64.const 134217729
      f64.mul
      local.tee $4
      local.get $4
      local.get $2
      f64.sub
      f64.sub
      local.set $6
      local.get $1
      local.get $2
      local.get $2
      f64.mul
      local.tee $1
      f64.sub
      local.get $6
      local.get $6
      f64.mul
      local.get $1
      f64.sub
      local.get $6
      local.get $2
      local.get $6
      f64.sub
      local.tee $8
      f64.mul
      f64.add
      local.get $8
      local.get $6
      f64.mul
      f64.add
      local.get $8
      local.get $8
      f64.mul
      f64.add
      f64.sub
      local.get $9
      f64.add
      local.get $2
      local.get $2
      f64.add
      f64.div
      local.set $9
      local.get $3
      local.get $7
      i32.and
      if
       local.get $5
       local.get $5
       f64.const 134217729
       f64.mul
       local.tee $1
       local.get $1
       local.get $5
       f64.sub
       f64.sub
       local.tee $10
       f64.sub
       local.set $4
       local.get $10
       local.get $6
       f64.mul
       local.get $5
       local.get $2
       f64.mul
       local.tee $1
       f64.sub
       local.get $10
       local.get $8
       f64.mul
       f64.add
       local.get $4
       local.get $6
       f64.mul
       f64.add
       local.get $4
       local.get $8
       f64.mul
       f64.add
       local.get $5
       local.get $9
       f64.mul
       local.get $0
       local.get $2
       f64.mul
       f64.add
       f64.add
       local.tee $0
       local.get $1
       local.get $0
       f64.add
       local.tee $5
       local.get $1
       f64.sub
       f64.sub
       local.set $0
      end
      local.get $3
      i32.const 1
      i32.shr_s
      local.set $3
      br $for-loop|1
     end
    end
    local.get $7
    i32.const 4
    i32.shl
    i32.const 2704
    i32.add
    local.tee $3
    local.get $5
    i64.reinterpret_f64
    local.get $7
    i64.extend_i32_s
    i64.const 47
    i64.shl
    i64.sub
    i64.store
    local.get $3
    local.get $0
    local.get $5
    f64.div
    f64.store offset=8
    local.get $7
    i32.const 1
    i32.add
    local.set $7
    br $for-loop|0
   end
  end
 )
 (func $assembly/rows64/sumExp (param $0 i32) (param $1 i32) (param $2 f64) (param $3 f64) (param $4 i32) (result f64)
  local.get $0
  i32.const 2640
  i32.const 0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  call $assembly/rows64/expSumBy
 )
 (func $assembly/rows64/logSumExp (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 f64)
  (local $9 f64)
  (local $10 f64)
  local.get $3
  i32.const 3
  i32.shl
  local.set $6
  loop $for-loop|0
   local.get $2
   if
    i32.const 2608
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    v128.store
    i32.const 2624
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    v128.store
    local.get $0
    i32.const 2640
    i32.const 0
    local.get $3
    local.get $0
    local.get $3
    call $assembly/rows64/max
    local.tee $8
    local.get $4
    i32.const 2608
    call $assembly/rows64/expSumBy
    local.set $9
    local.get $8
    local.get $4
    f64.div
    local.get $9
    call $assembly/log/log
    f64.add
    local.set $10
    local.get $1
    local.get $9
    f64.const 0
    f64.gt
    if (result f64)
     local.get $10
    else
     local.get $0
     local.set $5
     local.get $0
     local.get $3
     i32.const 3
     i32.shl
     i32.add
     local.set $7
     f64.const nan:0x8000000000000
     local.get $8
     block $__inlined_func$assembly/rows64/hasNaN$22 (result i32)
      loop $for-loop|00
       local.get $5
       local.get $7
       i32.lt_u
       if
        i32.const 1
        local.get $5
        f64.load
        local.tee $8
        local.get $8
        f64.ne
        br_if $__inlined_func$assembly/rows64/hasNaN$22
        drop
        local.get $5
        i32.const 8
        i32.add
        local.set $5
        br $for-loop|00
       end
      end
      i32.const 0
     end
     select
    end
    f64.store
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $0
    local.get $6
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
 )
 (func $assembly/rows64/expSum (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64) (param $5 i32) (result f64)
  local.get $0
  local.get $1
  i32.const 64
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  call $assembly/rows64/expSumBy
 )
 (func $assembly/rows/sumExp (param $0 i32) (param $1 i32) (param $2 f32) (param $3 f64) (param $4 i32) (result f64)
  local.get $0
  i32.const 2640
  i32.const 0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  call $assembly/rows/expSumBy
 )
 (func $assembly/rows/shift (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f32) (param $4 f64) (param $5 f64)
  (local $6 v128)
  (local $7 i32)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  local.get $0
  local.get $2
  i32.const -4
  i32.and
  i32.const 2
  i32.shl
  i32.add
  local.set $7
  local.get $4
  f64.const 1
  f64.eq
  if
   local.get $3
   f32x4.splat
   local.set $6
   local.get $5
   f32.demote_f64
   f32x4.splat
   local.set $8
   loop $for-loop|0
    local.get $0
    local.get $7
    i32.lt_u
    if
     local.get $1
     local.get $0
     v128.load
     local.get $6
     f32x4.sub
     local.get $8
     f32x4.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     br $for-loop|0
    end
   end
   local.get $2
   i32.const 3
   i32.and
   local.tee $2
   if
    block $assembly/lanes/loadPart|inlined.3 (result v128)
     local.get $2
     i32.const 1
     i32.eq
     if
      local.get $0
      v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
      v128.load32_lane 0
      br $assembly/lanes/loadPart|inlined.3
     end
     local.get $0
     v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
     v128.load64_lane 0
     local.set $9
     local.get $2
     i32.const 2
     i32.eq
     if (result v128)
      local.get $9
     else
      local.get $0
      i32.const 8
      i32.add
      local.get $9
      v128.load32_lane 2
     end
    end
    local.get $6
    f32x4.sub
    local.get $8
    f32x4.sub
    local.set $6
    local.get $2
    i32.const 1
    i32.eq
    if
     local.get $1
     local.get $6
     v128.store32_lane 0
    else
     local.get $1
     local.get $6
     v128.store64_lane 0
    end
    local.get $2
    i32.const 3
    i32.eq
    if
     local.get $1
     i32.const 8
     i32.add
     local.get $6
     v128.store32_lane 2
    end
   end
  else
   local.get $3
   f64.promote_f32
   f64x2.splat
   local.set $6
   f64.const 1
   local.get $4
   f64.div
   f64.const 1797693134862315708145274e284
   f64.min
   f64x2.splat
   local.set $8
   local.get $5
   f64x2.splat
   local.set $9
   loop $for-loop|1
    local.get $0
    local.get $7
    i32.lt_u
    if
     local.get $1
     local.get $0
     v128.load
     local.tee $10
     f64x2.promote_low_f32x4
     local.get $6
     f64x2.sub
     local.get $8
     f64x2.mul
     local.get $9
     f64x2.sub
     f32x4.demote_f64x2_zero
     local.get $10
     local.get $10
     i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
     f64x2.promote_low_f32x4
     local.get $6
     f64x2.sub
     local.get $8
     f64x2.mul
     local.get $9
     f64x2.sub
     f32x4.demote_f64x2_zero
     i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     br $for-loop|1
    end
   end
   local.get $2
   i32.const 3
   i32.and
   local.tee $2
   if
    block $assembly/lanes/loadPart|inlined.4 (result v128)
     local.get $2
     i32.const 1
     i32.eq
     if
      local.get $0
      v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
      v128.load32_lane 0
      br $assembly/lanes/loadPart|inlined.4
     end
     local.get $0
     v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
     v128.load64_lane 0
     local.set $10
     local.get $2
     i32.const 2
     i32.eq
     if (result v128)
      local.get $10
     else
      local.get $0
      i32.const 8
      i32.add
      local.get $10
      v128.load32_lane 2
     end
    end
    local.tee $10
    f64x2.promote_low_f32x4
    local.get $6
    f64x2.sub
    local.get $8
    f64x2.mul
    local.get $9
    f64x2.sub
    f32x4.demote_f64x2_zero
    local.get $10
    local.get $10
    i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
    f64x2.promote_low_f32x4
    local.get $6
    f64x2.sub
    local.get $8
    f64x2.mul
    local.get $9
    f64x2.sub
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.set $6
    local.get $2
    i32.const 1
    i32.eq
    if
     local.get $1
     local.get $6
     v128.store32_lane 0
    else
     local.get $1
     local.get $6
     v128.store64_lane 0
    end
    local.get $2
    i32.const 3
    i32.eq
    if
     local.get $1
     i32.const 8
     i32.add
     local.get $6
     v128.store32_lane 2
    end
   end
  end
 )
 (func $assembly/rows/logSumExp (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 i32)
  (local $6 f32)
  (local $7 f64)
  (local $8 i32)
  (local $9 f64)
  (local $10 i32)
  (local $11 f64)
  local.get $3
  i32.const 2
  i32.shl
  local.set $8
  loop $for-loop|0
   local.get $2
   if
    i32.const 2608
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    v128.store
    i32.const 2624
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    v128.store
    local.get $0
    i32.const 2640
    i32.const 0
    local.get $3
    local.get $0
    local.get $3
    call $assembly/rows/max
    local.tee $6
    local.get $4
    i32.const 2608
    call $assembly/rows/expSumBy
    local.set $7
    local.get $6
    f64.promote_f32
    local.tee $9
    local.get $4
    f64.div
    local.get $7
    call $assembly/log/log
    f64.add
    local.set $11
    local.get $1
    local.get $7
    f64.const 0
    f64.gt
    if (result f64)
     local.get $11
    else
     local.get $0
     local.set $5
     local.get $0
     local.get $3
     i32.const 2
     i32.shl
     i32.add
     local.set $10
     f64.const nan:0x8000000000000
     local.get $9
     block $__inlined_func$assembly/rows/hasNaN$20 (result i32)
      loop $for-loop|00
       local.get $5
       local.get $10
       i32.lt_u
       if
        i32.const 1
        local.get $5
        f32.load
        local.tee $6
        local.get $6
        f32.ne
        br_if $__inlined_func$assembly/rows/hasNaN$20
        drop
        local.get $5
        i32.const 4
        i32.add
        local.set $5
        br $for-loop|00
       end
      end
      i32.const 0
     end
     select
    end
    f64.store
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $0
    local.get $8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
 )
 (func $assembly/rows/expSum (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f32) (param $4 f64) (param $5 i32) (result f64)
  local.get $0
  local.get $1
  i32.const 64
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  call $assembly/rows/expSumBy
 )
 (func $assembly/columns/expSum (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32)
  (local $8 v128)
  (local $9 v128)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  (local $33 v128)
  (local $34 v128)
  (local $35 v128)
  (local $36 v128)
  (local $37 v128)
  (local $38 v128)
  i32.const 2560
  v128.load32_splat
  local.set $9
  i32.const 2564
  v128.load32_splat
  local.set $13
  i32.const 2568
  v128.load32_splat
  local.set $19
  i32.const 2572
  v128.load32_splat
  local.set $20
  i32.const 2576
  v128.load32_splat
  local.set $21
  i32.const 2580
  v128.load32_splat
  local.set $22
  i32.const 2584
  v128.load32_splat
  local.set $27
  i32.const 2588
  v128.load32_splat
  local.set $28
  i32.const 2592
  v128.load32_splat
  local.set $29
  i32.const 2596
  v128.load32_splat
  local.set $30
  local.get $4
  i32.const 2
  i32.shl
  local.set $16
  local.get $5
  i32.const 2
  i32.shl
  local.set $17
  local.get $0
  local.get $3
  i32.const -4
  i32.and
  i32.const 2
  i32.shl
  i32.add
  local.set $18
  loop $for-loop|0
   local.get $0
   local.get $18
   i32.lt_u
   if
    local.get $6
    v128.load
    local.set $31
    local.get $7
    v128.load
    local.set $14
    local.get $7
    v128.load offset=16
    local.set $15
    local.get $0
    local.set $11
    local.get $1
    local.set $12
    local.get $2
    local.set $10
    loop $for-loop|1
     local.get $10
     i32.const 4
     i32.ge_u
     if
      local.get $11
      v128.load
      local.get $31
      f32x4.sub
      local.get $30
      f32x4.pmax
      local.tee $8
      local.get $9
      local.get $13
      f32x4.relaxed_madd
      local.tee $32
      local.get $13
      f32x4.sub
      local.tee $23
      local.get $20
      local.get $23
      local.get $19
      local.get $8
      f32x4.relaxed_nmadd
      f32x4.relaxed_nmadd
      local.tee $23
      local.get $23
      f32x4.mul
      local.set $24
      local.get $11
      local.get $16
      i32.add
      v128.load
      local.get $31
      f32x4.sub
      local.get $30
      f32x4.pmax
      local.tee $8
      local.get $9
      local.get $13
      f32x4.relaxed_madd
      local.tee $33
      local.get $13
      f32x4.sub
      local.tee $25
      local.get $20
      local.get $25
      local.get $19
      local.get $8
      f32x4.relaxed_nmadd
      f32x4.relaxed_nmadd
      local.tee $25
      local.get $25
      f32x4.mul
      local.set $34
      local.get $11
      local.get $16
      i32.const 1
      i32.shl
      i32.add
      v128.load
      local.get $31
      f32x4.sub
      local.get $30
      f32x4.pmax
      local.tee $26
      local.get $9
      local.get $13
      f32x4.relaxed_madd
      local.tee $8
      local.get $13
      f32x4.sub
      local.tee $35
      local.get $20
      local.get $35
      local.get $19
      local.get $26
      f32x4.relaxed_nmadd
      f32x4.relaxed_nmadd
      local.tee $26
      local.get $26
      f32x4.mul
      local.set $35
      local.get $11
      local.get $16
      i32.const 3
      i32.mul
      i32.add
      v128.load
      local.get $31
      f32x4.sub
      local.get $30
      f32x4.pmax
      local.tee $36
      local.get $9
      local.get $13
      f32x4.relaxed_madd
      local.tee $37
      local.get $13
      f32x4.sub
      local.tee $38
      local.get $20
      local.get $38
      local.get $19
      local.get $36
      f32x4.relaxed_nmadd
      f32x4.relaxed_nmadd
      local.tee $36
      local.get $36
      f32x4.mul
      local.set $38
      local.get $11
      local.get $16
      i32.const 2
      i32.shl
      i32.add
      local.set $11
      local.get $12
      local.get $32
      i32.const 23
      i32x4.shl
      local.tee $32
      local.get $21
      local.get $24
      local.get $22
      local.get $23
      local.get $27
      f32x4.relaxed_madd
      f32x4.relaxed_madd
      local.get $24
      local.get $28
      local.get $23
      local.get $29
      f32x4.relaxed_madd
      f32x4.relaxed_madd
      local.get $24
      local.get $23
      f32x4.relaxed_madd
      local.get $32
      f32x4.relaxed_madd
      local.tee $23
      v128.store
      local.get $12
      local.get $17
      i32.add
      local.get $33
      i32.const 23
      i32x4.shl
      local.tee $24
      local.get $21
      local.get $34
      local.get $22
      local.get $25
      local.get $27
      f32x4.relaxed_madd
      f32x4.relaxed_madd
      local.get $34
      local.get $28
      local.get $25
      local.get $29
      f32x4.relaxed_madd
      f32x4.relaxed_madd
      local.get $34
      local.get $25
      f32x4.relaxed_madd
      local.get $24
      f32x4.relaxed_madd
      local.tee $24
      v128.store
      local.get $12
      local.get $17
      i32.const 1
      i32.shl
      i32.add
      local.get $8
      i32.const 23
      i32x4.shl
      local.tee $8
      local.get $21
      local.get $35
      local.get $22
      local.get $26
      local.get $27
      f32x4.relaxed_madd
      f32x4.relaxed_madd
      local.get $35
      local.get $28
      local.get $26
      local.get $29
      f32x4.relaxed_madd
      f32x4.relaxed_madd
      local.get $35
      local.get $26
      f32x4.relaxed_madd
      local.get $8
      f32x4.relaxed_madd
      local.tee $8
      v128.store
      local.get $12
      local.get $17
      i32.const 3
      i32.mul
      i32.add
      local.get $37
      i32.const 23
      i32x4.shl
      local.tee $25
      local.get $21
      local.get $38
      local.get $22
      local.get $36
      local.get $27
      f32x4.relaxed_madd
      f32x4.relaxed_madd
      local.get $38
      local.get $28
      local.get $36
      local.get $29
      f32x4.relaxed_madd
      f32x4.relaxed_madd
      local.get $38
      local.get $36
      f32x4.relaxed_madd
      local.get $25
      f32x4.relaxed_madd
      local.tee $25
      v128.store
      local.get $12
      local.get $17
      i32.const 2
      i32.shl
      i32.add
      local.set $12
      local.get $14
      local.get $23
      local.get $24
      f32x4.add
      local.get $8
      local.get $25
      f32x4.add
      f32x4.add
      local.tee $8
      f64x2.promote_low_f32x4
      f64x2.add
      local.set $14
      local.get $15
      local.get $8
      local.get $8
      i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
      f64x2.promote_low_f32x4
      f64x2.add
      local.set $15
      local.get $10
      i32.const 4
      i32.sub
      local.set $10
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $10
     if
      local.get $11
      v128.load
      local.get $31
      f32x4.sub
      local.get $30
      f32x4.pmax
      local.tee $8
      local.get $9
      local.get $13
      f32x4.relaxed_madd
      local.tee $23
      local.get $13
      f32x4.sub
      local.tee $24
      local.get $20
      local.get $24
      local.get $19
      local.get $8
      f32x4.relaxed_nmadd
      f32x4.relaxed_nmadd
      local.tee $8
      local.get $8
      f32x4.mul
      local.set $24
      local.get $12
      local.get $23
      i32.const 23
      i32x4.shl
      local.tee $23
      local.get $21
      local.get $24
      local.get $22
      local.get $8
      local.get $27
      f32x4.relaxed_madd
      f32x4.relaxed_madd
      local.get $24
      local.get $28
      local.get $8
      local.get $29
      f32x4.relaxed_madd
      f32x4.relaxed_madd
      local.get $24
      local.get $8
      f32x4.relaxed_madd
      local.get $23
      f32x4.relaxed_madd
      local.tee $8
      v128.store
      local.get $14
      local.get $8
      f64x2.promote_low_f32x4
      f64x2.add
      local.set $14
      local.get $15
      local.get $8
      local.get $8
      i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
      f64x2.promote_low_f32x4
      f64x2.add
      local.set $15
      local.get $10
      i32.const 1
      i32.sub
      local.set $10
      local.get $11
      local.get $16
      i32.add
      local.set $11
      local.get $12
      local.get $17
      i32.add
      local.set $12
      br $for-loop|2
     end
    end
    local.get $7
    local.get $14
    v128.store
    local.get $7
    local.get $15
    v128.store offset=16
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $6
    i32.const 16
    i32.add
    local.set $6
    local.get $7
    i32.const 32
    i32.add
    local.set $7
    br $for-loop|0
   end
  end
  local.get $3
  i32.const 3
  i32.and
  local.tee $3
  if
   i32.const 0
   local.set $10
   local.get $7
   v128.load
   local.set $13
   local.get $7
   v128.load offset=16
   local.set $14
   local.get $6
   v128.load
   local.tee $19
   local.tee $9
   local.set $15
   loop $for-loop|00
    local.get $2
    local.get $10
    i32.gt_u
    if
     block $assembly/lanes/loadPart|inlined.6 (result v128)
      local.get $3
      i32.const 1
      i32.eq
      if
       local.get $0
       v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
       v128.load32_lane 0
       br $assembly/lanes/loadPart|inlined.6
      end
      local.get $0
      v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
      v128.load64_lane 0
      local.set $8
      local.get $3
      i32.const 2
      i32.ne
      if (result v128)
       local.get $0
       i32.const 8
       i32.add
       local.get $8
       v128.load32_lane 2
      else
       local.get $8
      end
     end
     local.get $19
     f32x4.sub
     i32.const 2596
     v128.load32_splat
     f32x4.pmax
     local.tee $8
     i32.const 2560
     v128.load32_splat
     i32.const 2564
     v128.load32_splat
     local.tee $20
     f32x4.relaxed_madd
     local.tee $21
     local.get $20
     f32x4.sub
     local.tee $20
     i32.const 2572
     v128.load32_splat
     local.get $20
     i32.const 2568
     v128.load32_splat
     local.get $8
     f32x4.relaxed_nmadd
     f32x4.relaxed_nmadd
     local.tee $8
     local.get $8
     f32x4.mul
     local.set $20
     local.get $21
     i32.const 23
     i32x4.shl
     local.tee $21
     i32.const 2576
     v128.load32_splat
     local.get $20
     i32.const 2580
     v128.load32_splat
     local.get $8
     i32.const 2584
     v128.load32_splat
     f32x4.relaxed_madd
     f32x4.relaxed_madd
     local.get $20
     i32.const 2588
     v128.load32_splat
     local.get $8
     i32.const 2592
     v128.load32_splat
     f32x4.relaxed_madd
     f32x4.relaxed_madd
     local.get $20
     local.get $8
     f32x4.relaxed_madd
     local.get $21
     f32x4.relaxed_madd
     local.set $8
     local.get $3
     i32.const 1
     i32.eq
     if
      local.get $1
      local.get $8
      v128.store32_lane 0
     else
      local.get $1
      local.get $8
      v128.store64_lane 0
     end
     local.get $3
     i32.const 3
     i32.eq
     if
      local.get $1
      i32.const 8
      i32.add
      local.get $8
      v128.store32_lane 2
     end
     block $for-continue|0
      local.get $10
      local.get $2
      i32.const -4
      i32.and
      i32.lt_u
      if
       local.get $10
       i32.const 3
       i32.and
       local.tee $6
       if
        local.get $6
        i32.const 1
        i32.eq
        if
         local.get $9
         local.get $8
         f32x4.add
         local.set $9
        else
         local.get $8
         local.get $15
         local.get $6
         i32.const 2
         i32.eq
         select
         local.set $15
        end
       else
        local.get $8
        local.set $9
       end
       local.get $6
       i32.const 3
       i32.lt_u
       br_if $for-continue|0
       local.get $9
       local.get $15
       local.get $8
       f32x4.add
       f32x4.add
       local.set $8
      end
      local.get $13
      local.get $8
      f64x2.promote_low_f32x4
      f64x2.add
      local.set $13
      local.get $14
      local.get $8
      local.get $8
      i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
      f64x2.promote_low_f32x4
      f64x2.add
      local.set $14
     end
     local.get $10
     i32.const 1
     i32.add
     local.set $10
     local.get $0
     local.get $4
     i32.const 2
     i32.shl
     i32.add
     local.set $0
     local.get $1
     local.get $5
     i32.const 2
     i32.shl
     i32.add
     local.set $1
     br $for-loop|00
    end
   end
   local.get $7
   local.get $13
   v128.store
   local.get $7
   local.get $14
   v128.store offset=16
  end
 )
 (func $assembly/causal/causalSoftmax64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 i32)
  (local $6 i32)
  (local $7 i32)
  local.get $3
  i32.const 3
  i32.shl
  local.set $6
  loop $for-loop|0
   local.get $2
   if
    local.get $0
    local.get $1
    i32.const 1
    local.get $5
    i32.const 0
    local.get $5
    i32.const 0
    i32.gt_s
    select
    local.tee $7
    local.get $3
    local.get $3
    local.get $7
    i32.gt_s
    select
    local.tee $7
    local.get $4
    call $assembly/rows64/softmax
    local.get $7
    i32.const 3
    i32.shl
    local.tee $7
    local.get $1
    i32.add
    i32.const 0
    local.get $6
    local.get $7
    i32.sub
    memory.fill
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $0
    local.get $6
    i32.add
    local.set $0
    local.get $1
    local.get $6
    i32.add
    local.set $1
    local.get $5
    i32.const 1
    i32.add
    local.set $5
    br $for-loop|0
   end
  end
 )
 (func $assembly/causal/causalSoftmax (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 i32)
  (local $6 i32)
  (local $7 i32)
  local.get $3
  i32.const 2
  i32.shl
  local.set $6
  loop $for-loop|0
   local.get $2
   if
    local.get $0
    local.get $1
    i32.const 1
    local.get $5
    i32.const 0
    local.get $5
    i32.const 0
    i32.gt_s
    select
    local.tee $7
    local.get $3
    local.get $3
    local.get $7
    i32.gt_s
    select
    local.tee $7
    local.get $4
    call $assembly/rows/softmax
    local.get $7
    i32.const 2
    i32.shl
    local.tee $7
    local.get $1
    i32.add
    i32.const 0
    local.get $6
    local.get $7
    i32.sub
    memory.fill
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $0
    local.get $6
    i32.add
    local.set $0
    local.get $1
    local.get $6
    i32.add
    local.set $1
    local.get $5
    i32.const 1
    i32.add
    local.set $5
    br $for-loop|0
   end
  end
 )
 (func $assembly/causal/causalLogSoftmax64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 i32)
  (local $6 i32)
  (local $7 i32)
  local.get $3
  i32.const 3
  i32.shl
  local.set $7
  loop $for-loop|0
   local.get $2
   if
    local.get $0
    local.get $1
    i32.const 1
    local.get $5
    i32.const 0
    local.get $5
    i32.const 0
    i32.gt_s
    select
    local.tee $6
    local.get $3
    local.get $3
    local.get $6
    i32.gt_s
    select
    local.tee $6
    local.get $4
    call $assembly/rows64/logSoftmax
    local.get $1
    local.get $6
    i32.const 3
    i32.shl
    i32.add
    local.set $6
    loop $for-loop|1
     local.get $6
     local.get $1
     local.get $7
     i32.add
     i32.lt_u
     if
      local.get $6
      f64.const -inf
      f64.store
      local.get $6
      i32.const 8
      i32.add
      local.set $6
      br $for-loop|1
     end
    end
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $0
    local.get $7
    i32.add
    local.set $0
    local.get $1
    local.get $7
    i32.add
    local.set $1
    local.get $5
    i32.const 1
    i32.add
    local.set $5
    br $for-loop|0
   end
  end
 )
 (func $assembly/causal/causalLogSoftmax (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 i32)
  (local $6 i32)
  (local $7 i32)
  local.get $3
  i32.const 2
  i32.shl
  local.set $7
  loop $for-loop|0
   local.get $2
   if
    local.get $0
    local.get $1
    i32.const 1
    local.get $5
    i32.const 0
    local.get $5
    i32.const 0
    i32.gt_s
    select
    local.tee $6
    local.get $3
    local.get $3
    local.get $6
    i32.gt_s
    select
    local.tee $6
    local.get $4
    call $assembly/rows/logSoftmax
    local.get $1
    local.get $6
    i32.const 2
    i32.shl
    i32.add
    local.set $6
    loop $for-loop|1
     local.get $6
     local.get $1
     local.get $7
     i32.add
     i32.lt_u
     if
      local.get $6
      f32.const -inf
      f32.store
      local.get $6
      i32.const 4
      i32.add
      local.set $6
      br $for-loop|1
     end
    end
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $0
    local.get $7
    i32.add
    local.set $0
    local.get $1
    local.get $7
    i32.add
    local.set $1
    local.get $5
    i32.const 1
    i32.add
    local.set $5
    br $for-loop|0
   end
  end
 )
)
